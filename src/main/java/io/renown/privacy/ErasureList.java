package io.renown.privacy;

import io.renown.embedded.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All erasures that this portal ever did, in a file that no backup holds and no restore touches: an older backup would
 * bring people back, and this list takes them out again. Ids and keyed hashes only; the keys beside them make it worth the
 * care that the master key gets.
 */
@Component
class ErasureList {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "erasures.jsonl";

    private final DataFolder data;

    ErasureList(DataFolder data) {
        this.data = data;
    }

    /**
     * One line.
     *
     * @param thing that was erased, as {@link HeldThing#toString}
     * @param suppressed the kind of what must not come in again, with its parent and key
     * @param key the tenant's privacy key, in hexadecimal
     */
    record Line(
            int tenant,
            @Nullable String thing,
            @Nullable String suppressed,
            @Nullable Long parent,
            @Nullable String print,
            @Nullable String key) {

        Suppression suppression() {
            return new Suppression(
                    suppressed == null ? "" : suppressed,
                    parent == null ? 0 : parent,
                    HexFormat.of().parseHex(print == null ? "" : print));
        }
    }

    /** On the disk for good when it returns. */
    synchronized void append(
            int tenantId, Collection<HeldThing> things, Collection<Suppression> suppressions, byte[] key) {
        List<Line> lines = new ArrayList<>();
        HexFormat hex = HexFormat.of();
        lines.add(new Line(tenantId, null, null, null, null, hex.formatHex(key)));
        things.forEach(thing -> lines.add(new Line(tenantId, thing.toString(), null, null, null, null)));
        suppressions.forEach(
                one -> lines.add(new Line(tenantId, null, one.kind(), one.parentId(), hex.formatHex(one.key()), null)));
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(JSON.writeValueAsString(line)).append('\n'));
        write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(byte[] bytes) {
        try (FileChannel channel = FileChannel.open(
                        file(),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                FileLock lock = channel.lock()) { // other nodes write to it too
            channel.position(endOfWholeLines(channel));
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of erasures could not be written; nothing was erased", e);
        }
    }

    /** A crash while writing leaves a broken line, of an erasure that was not committed: it is written over. */
    private static long endOfWholeLines(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
            end--;
        }
        channel.truncate(end);
        return end;
    }

    /** In the order of writing; a line that a crash broke off is left out. */
    List<Line> read() {
        Path file = file();
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> JSON.readValue(line, Line.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of erasures in " + file + " could not be read", e);
        }
    }

    private Path file() {
        return data.erasures().resolve(NAME);
    }
}
