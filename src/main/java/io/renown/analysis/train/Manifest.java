package io.renown.analysis.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every trained file was made of. It bears no date of its own: the same sources must give the same bytes. The sets have theirs.
 *
 * @param version of the analysis that reads the files
 * @param sets all that are known, those that were left as well, and why
 */
record Manifest(String version, List<SetEntry> sets, List<Model> models) {

    record Model(
            String file,
            int bytes,
            String sha256,
            SortedMap<String, Double> figures,
            SortedMap<String, String> words,
            List<Source> sources) {}

    record Source(String file, boolean own, int rows, String licence, String origin, String sha256) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static Manifest of(String version, List<SetEntry> sets, Collection<TrainedModel> trained) {
        List<Model> models = new ArrayList<>();
        for (TrainedModel model : trained) {
            SortedMap<String, String> words = new TreeMap<>();
            model.words().forEach(file -> words.put(file, sha256OfWords(file)));
            SortedMap<String, Double> figures = new TreeMap<>();
            model.figures().forEach((name, value) -> figures.put(name, rounded(value)));
            models.add(new Model(
                    model.name(),
                    model.content().length,
                    Sha256.of(model.content()),
                    figures,
                    words,
                    model.sets().stream().map(Manifest::source).toList()));
        }
        return new Manifest(version, sets, models);
    }

    static Manifest parse(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    byte[] toJson() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        return (JSON.writer().with(printer).writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @param file under {@code /analysis} */
    static String sha256OfWords(String file) {
        try (InputStream in = Manifest.class.getResourceAsStream("/analysis/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No word file " + file);
            }
            return Sha256.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read word file " + file, e);
        }
    }

    private static Source source(TrainingSet set) {
        return new Source(set.file(), set.own(), set.rows().size(), set.licence(), set.origin(), set.sha256());
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value));
    }
}
