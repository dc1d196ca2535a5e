package io.renown.importing;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files of reviews for tests: the same rows for the same numbers. */
final class ReviewRows {

    static final String HEADER = "platform_review_id,author,rating,text,created_at\n";

    private ReviewRows() {}

    static byte[] csv(int from, int until) {
        return csv(IntStream.range(from, until).mapToObj(ReviewRows::row).collect(Collectors.joining()));
    }

    static byte[] csv(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    static String row(int number) {
        String text = number % 2 == 0 ? "The tea is good and arrived on day " + number : "快递太慢，第" + number + "天才到，茶叶不错";
        return row(number, 1 + number % 5, text);
    }

    static String row(int number, int rating, String text) {
        return "r-%d,customer %d,%d,\"%s\",2026-03-%02d 10:00:00\n"
                .formatted(number, number % 97, rating, text, 1 + number % 28);
    }
}
