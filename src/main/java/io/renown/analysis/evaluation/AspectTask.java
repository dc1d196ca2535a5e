package io.renown.analysis.evaluation;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.ReviewAnalysis;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Aspects of the text: found or not, and with the right polarity. Categories that the map leaves out are named and ignored, and
 * so are our aspects that the map never names. Where two categories of a row become one aspect with two polarities,
 * either is right.
 */
final class AspectTask {

    /** Sets that label words of the text have hundreds. */
    private static final int MOST_NAMED = 10;

    private final Map<String, Aspect> aspectByCategory = new HashMap<>();
    private final Set<Aspect> judged = EnumSet.noneOf(Aspect.class);

    private AspectTask() {}

    /** Of files that name our own aspects. */
    static AspectTask ofOurs() {
        AspectTask task = new AspectTask();
        for (Aspect aspect : Aspect.values()) {
            task.aspectByCategory.put(aspect.slug(), aspect);
            task.judged.add(aspect);
        }
        return task;
    }

    static AspectTask of(Path map) {
        AspectTask task = new AspectTask();
        task.read(map);
        return task;
    }

    private void read(Path map) {
        if (!Files.isRegularFile(map)) {
            throw new UsageException("No such file: " + map);
        }
        try {
            for (String line : Files.readAllLines(map, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    addPair(map, line.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UsageException("Cannot read " + map + ": not UTF-8 text");
        }
    }

    private void addPair(Path map, String[] cells) {
        if (cells.length != 2) {
            throw new UsageException(map + ": expected their category, a tab and our aspect slug");
        }
        Aspect aspect = Aspect.findBySlug(cells[1].strip())
                .orElseThrow(() -> new UsageException(map + ": unknown aspect " + cells[1]));
        aspectByCategory.put(cells[0].strip(), aspect);
        judged.add(aspect);
    }

    static void printHeader(PrintWriter out) {
        out.printf(
                "%-10s %-32s %7s %8s %8s %8s %8s %9s %9s%n",
                "task", "file", "rows", "prec", "recall", "F1", "pairs-F1", "polarity", "reviews/s");
        out.println("pairs-F1: aspect and polarity; polarity: share of right polarities among aspects rightly found");
    }

    void print(PrintWriter out, String file, List<LabelledReview> all, Measured measured) {
        int rows = 0;
        int gold = 0;
        int predicted = 0;
        int found = 0;
        int right = 0;
        for (int i = 0; i < all.size(); i++) {
            Map<Aspect, Set<String>> wanted = wanted(all.get(i));
            if (wanted.isEmpty()) {
                continue;
            }
            rows++;
            Map<Aspect, String> answers = answers(measured.analyses().get(i));
            gold += wanted.size();
            predicted += answers.size();
            for (Map.Entry<Aspect, String> answer : answers.entrySet()) {
                Set<String> polarities = wanted.get(answer.getKey());
                found += polarities == null ? 0 : 1;
                right += polarities != null && polarities.contains(answer.getValue()) ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "%-10s %-32s %7d %8.3f %8.3f %8.3f %8.3f %9.3f %9.0f%n",
                "aspects",
                file,
                rows,
                ratio(found, predicted),
                ratio(found, gold),
                ratio(2 * found, gold + predicted),
                ratio(2 * right, gold + predicted),
                ratio(right, found),
                measured.perSecond());
        printUnknown(out, all);
    }

    private void printUnknown(PrintWriter out, List<LabelledReview> all) {
        Set<String> unknown = new TreeSet<>();
        all.forEach(review -> unknown.addAll(review.aspects().keySet()));
        unknown.removeAll(aspectByCategory.keySet());
        if (!unknown.isEmpty()) {
            out.printf(
                    "  left out: %d categories that are no aspect of ours (--map FILE translates them): %s%n",
                    unknown.size(), unknown.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")));
        }
    }

    private Map<Aspect, Set<String>> wanted(LabelledReview review) {
        Map<Aspect, Set<String>> wanted = new EnumMap<>(Aspect.class);
        review.aspects().forEach((category, polarity) -> {
            Aspect aspect = aspectByCategory.get(category);
            if (aspect != null) {
                wanted.computeIfAbsent(aspect, a -> new TreeSet<>()).add(polarity);
            }
        });
        return wanted;
    }

    /** One polarity an aspect: the mention the analysis is surest of. */
    private Map<Aspect, String> answers(ReviewAnalysis analysis) {
        Map<Aspect, AspectMention> surest = new EnumMap<>(Aspect.class);
        for (AspectMention mention : analysis.aspects()) {
            if (judged.contains(mention.aspect())) {
                surest.merge(
                        mention.aspect(), mention, (one, other) -> other.confidence() > one.confidence() ? other : one);
            }
        }
        Map<Aspect, String> answers = new EnumMap<>(Aspect.class);
        surest.forEach((aspect, mention) ->
                answers.put(aspect, mention.sentiment().name().toLowerCase(Locale.ROOT)));
        return answers;
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
