package io.renown.topic;

import io.renown.analysis.topics.TopicCentres;
import io.renown.analysis.topics.TopicSpace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which topic a vector lies nearest to, by what one run found.
 *
 * @param spaces by the name of the space of the vectors
 */
record TopicModel(Map<String, Part> spaces) {

    static final TopicModel NONE = new TopicModel(Map.of());

    private static final Map<String, TopicSpace> KNOWN = new ConcurrentHashMap<>();

    /** @param ids of the topics, in the order of the centres */
    record Part(List<Long> ids, TopicCentres centres) {}

    TopicModel {
        spaces = new TreeMap<>(spaces);
    }

    /** The language whose reviews a model reads, by the name of its space; null where no topics are found. */
    static @Nullable String language(String space) {
        if (space.contains("-zh-")) {
            return "zh";
        }
        return space.contains("-en-") ? "en" : null;
    }

    static TopicSpace space(String language) {
        return KNOWN.computeIfAbsent(language, TopicSpace::of);
    }

    /** Null for a vector far from all topics, or of a space without any. */
    @Nullable
    Long nearest(String space, float[] vector) {
        Part part = spaces.get(space);
        String language = language(space);
        if (part == null || language == null || part.centres().middle().length != vector.length) {
            return null;
        }
        int nearest = part.centres().nearest(space(language), vector);
        return nearest < 0 ? null : part.ids().get(nearest);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(spaces.size());
            for (Map.Entry<String, Part> space : spaces.entrySet()) {
                Part part = space.getValue();
                out.writeUTF(space.getKey());
                write(out, part.centres().middle());
                write(out, part.centres().subject());
                out.writeInt(part.ids().size());
                for (int i = 0; i < part.ids().size(); i++) {
                    out.writeLong(part.ids().get(i));
                    write(out, part.centres().centres().get(i));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static TopicModel read(byte[] bytes) {
        Map<String, Part> spaces = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String space = in.readUTF();
                float[] middle = floats(in);
                float[] subject = floats(in);
                List<Long> ids = new ArrayList<>();
                List<float[]> centres = new ArrayList<>();
                int topics = in.readInt();
                for (int topic = 0; topic < topics; topic++) {
                    ids.add(in.readLong());
                    centres.add(floats(in));
                }
                spaces.put(space, new Part(ids, new TopicCentres(middle, subject, centres)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Not a model of topics", e);
        }
        return new TopicModel(spaces);
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        byte[] bytes = Floats.write(values);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        return Floats.read(in.readNBytes(in.readInt()));
    }
}
