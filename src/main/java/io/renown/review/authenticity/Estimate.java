package io.renown.review.authenticity;

import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What remains of a report in the review's row: how strongly it is suspected, and by which signs. An estimate, not proof.
 *
 * @param signs the strongest first, each once
 */
public record Estimate(Grade grade, List<Kind> signs) {

    public static final Estimate NONE = new Estimate(Grade.NONE, List.of());

    public Estimate {
        signs = List.copyOf(signs);
    }

    static Estimate of(AuthenticityReport report) {
        return new Estimate(
                report.grade(),
                report.reasons().stream().map(Reason::kind).distinct().toList());
    }

    /** A single weak sign, such as words against stars, is found by its name and is no suspicion yet. */
    public boolean isSuspected() {
        return grade.compareTo(Grade.MEDIUM) >= 0;
    }

    /** As it stands in the row: {@code medium near-copy burst}. All with a sign come before {@code none}. */
    public String write() {
        return Stream.concat(Stream.of(grade.slug()), signs.stream().map(Kind::slug))
                .collect(Collectors.joining(" "));
    }

    /** @throws IllegalArgumentException when {@link #write} did not make it */
    public static Estimate read(String written) {
        List<String> words = List.of(written.split(" "));
        List<Kind> signs = new ArrayList<>();
        words.subList(1, words.size()).forEach(slug -> signs.add(kind(slug)));
        return new Estimate(grade(words.getFirst()), signs);
    }

    private static Kind kind(String slug) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sign: " + slug));
    }

    private static Grade grade(String slug) {
        return Arrays.stream(Grade.values())
                .filter(grade -> grade.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no grade: " + slug));
    }
}
