package io.renown.analysis.train;

import io.renown.analysis.evaluation.LabelledReview;
import io.renown.analysis.evaluation.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that may be trained on: the reviews of our own, and the public sets whose licence is clear. */
public final class TrainingData {

    private static final String OWN = "src/data/reviews";
    private static final String CATALOGUE = "src/data/training-sets.tsv";
    private static final String ENDING = ".train.tsv.gz";

    private final List<TrainingSet> own;
    private final Map<String, TrainingSet> shared = new TreeMap<>();
    private final List<SetEntry> catalogue;

    private TrainingData(List<TrainingSet> own, List<SetEntry> catalogue) {
        this.own = own;
        this.catalogue = catalogue;
    }

    /**
     * @param sources a checkout: it holds our own reviews and the list of sets that may be used
     * @param folder with the files of the sets; others there are left out, and it is said
     * @throws UsageException when files are missing or malformed; the message names all that are missing
     */
    static TrainingData read(Path sources, Path folder, PrintWriter out) {
        TrainingData data = new TrainingData(own(sources.resolve(OWN)), catalogue(sources));
        List<String> missing = new ArrayList<>();
        for (SetEntry entry : data.catalogue) {
            Path file = folder.resolve(entry.file());
            if (!entry.used()) {
                continue;
            }
            if (Files.isRegularFile(file)) {
                TrainingSet set = set(file, entry, false);
                data.shared.put(set.name(), set);
            } else {
                missing.add(entry.file());
            }
        }
        if (!missing.isEmpty()) {
            throw new UsageException("Missing in " + folder + ": " + String.join(", ", missing) + ". " + CATALOGUE
                    + " says where they come from; --data DIR names another folder.");
        }
        for (Path other : files(folder, ENDING)) {
            data.whyLeft(nameOf(other)).ifPresent(why -> out.println("Left out: " + nameOf(other) + ": " + why));
        }
        return data;
    }

    private Optional<String> whyLeft(String file) {
        return catalogue.stream()
                .filter(entry -> entry.file().equals(file))
                .findFirst()
                .map(entry -> entry.used() ? Optional.<String>empty() : Optional.of(entry.reason()))
                .orElseGet(() -> Optional.of(CATALOGUE + " does not name it"));
    }

    /** All sets that are known, those that are left as well; our own first. */
    List<SetEntry> sets() {
        return Stream.concat(Stream.of(SetEntry.OWN), catalogue.stream()).toList();
    }

    /** @param sources a checkout */
    static List<SetEntry> catalogue(Path sources) {
        try {
            return lines(sources.resolve(CATALOGUE)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SetEntry::read)
                    .toList();
        } catch (UsageException malformed) {
            throw new UsageException(CATALOGUE + ": " + malformed.getMessage());
        }
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
            sets.add(set(file, SetEntry.OWN, true));
        }
        if (sets.isEmpty()) {
            throw new UsageException("No reviews of our own in " + folder + ": --sources DIR names the checkout");
        }
        return sets;
    }

    private static TrainingSet set(Path file, SetEntry entry, boolean own) {
        try {
            String sha256 = Sha256.of(Files.readAllBytes(file));
            return new TrainingSet(
                    nameOf(file), entry.licence(), entry.origin(), sha256, own, LabelledReview.read(file));
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
