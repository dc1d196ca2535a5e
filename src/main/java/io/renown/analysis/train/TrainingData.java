package io.renown.analysis.train;

import io.renown.analysis.evaluation.LabelledReview;
import io.renown.analysis.evaluation.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that may be trained on: the reviews of our own, and the public sets whose licence is clear. */
public final class TrainingData {

    private static final String OWN = "src/data/reviews";
    private static final String CATALOGUE = "src/data/training-sets.tsv";
    private static final String OWN_LICENCE = "CC0-1.0";
    private static final String OWN_ORIGIN = "written for Renown";
    private static final String ENDING = ".train.tsv.gz";

    private final List<TrainingSet> own;
    private final Map<String, TrainingSet> shared = new TreeMap<>();

    private TrainingData(List<TrainingSet> own) {
        this.own = own;
    }

    /**
     * @param sources a checkout: it holds our own reviews and the list of sets that may be used
     * @param folder with the files of the sets; others there are left out, and it is said
     * @throws UsageException when files are missing or malformed; the message names all that are missing
     */
    static TrainingData read(Path sources, Path folder, PrintWriter out) {
        TrainingData data = new TrainingData(own(sources.resolve(OWN)));
        List<String> missing = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String line : lines(sources.resolve(CATALOGUE))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split("\t", -1));
            if (cells.size() != 3) {
                throw new UsageException(CATALOGUE + ": expected file, licence and origin in: " + line);
            }
            Path file = folder.resolve(cells.getFirst());
            known.add(cells.getFirst());
            if (Files.isRegularFile(file)) {
                TrainingSet set = set(file, cells.get(1), cells.get(2), false);
                data.shared.put(set.name(), set);
            } else {
                missing.add(cells.getFirst());
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageException("Missing in " + folder + ": " + String.join(", ", missing) + ". " + CATALOGUE
                    + " says where they come from; --data DIR names another folder.");
        }
        for (Path other : files(folder, ENDING)) {
            if (!known.contains(nameOf(other))) {
                out.println("Left out, since " + CATALOGUE + " does not name it: " + nameOf(other));
            }
        }
        return data;
    }

    /** Our own reviews in a language, by the name of the file. */
    public List<TrainingSet> own(String language) {
        return own.stream().filter(set -> set.file().startsWith(language + "-")).toList();
    }

    /** A public set, such as {@code ko_nsmc}. */
    public TrainingSet shared(String name) {
        TrainingSet set = shared.get(name);
        if (set == null) {
            throw new IllegalArgumentException(CATALOGUE + " does not name " + name);
        }
        return set;
    }

    private static List<TrainingSet> own(Path folder) {
        List<TrainingSet> sets = new ArrayList<>();
        for (Path file : files(folder, ".tsv")) {
            sets.add(set(file, OWN_LICENCE, OWN_ORIGIN, true));
        }
        if (sets.isEmpty()) {
            throw new UsageException("No reviews of our own in " + folder + ": --sources DIR names the checkout");
        }
        return sets;
    }

    private static TrainingSet set(Path file, String licence, String origin, boolean own) {
        try {
            String sha256 = Sha256.of(Files.readAllBytes(file));
            return new TrainingSet(nameOf(file), licence, origin, sha256, own, LabelledReview.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UsageException("Cannot read " + file + ": --sources DIR names the checkout");
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> nameOf(file).endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
