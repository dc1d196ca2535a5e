package io.renown.review.authenticity;

import io.renown.shared.TextCut;
import java.util.Locale;

/** A text reduced to what counts when texts are compared: letters and digits in lower case. */
final class Letters {

    private static final int LONGEST = 4_000;

    private Letters() {}

    static String of(String text) {
        StringBuilder letters = new StringBuilder();
        String beginning = TextCut.beginning(text, LONGEST);
        beginning
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    static int count(String text) {
        return of(text).length();
    }

    /** Whether most of it is in a script whose letters say as much as several of an alphabet. */
    static boolean isDense(String letters) {
        return letters.chars().filter(c -> c >= '\u2E80' && c <= '\uD7AF').count() * 2 > letters.length();
    }
}
