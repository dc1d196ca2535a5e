package io.renown.bench;

import io.renown.bench.words.Dice;
import io.renown.bench.words.Domain;
import io.renown.bench.words.Language;
import io.renown.review.analysis.ReviewContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Made reviews that are as long as a figure says: rates of reviews a second mean nothing without their length. */
final class TextsOfLength {

    static final int COUNT = 2_000;

    private TextsOfLength() {}

    /** @param length in UTF-16 units; texts with blanks end with a word, so that they may be a little shorter */
    static List<ReviewContent> of(Language language, int length) {
        List<ReviewContent> texts = new ArrayList<>(COUNT);
        for (int number = 0; number < COUNT; number++) {
            Dice dice = Dice.of(4_711 + length, number);
            int stars = 1 + dice.nextInt(5);
            texts.add(new ReviewContent(
                    "",
                    cut(write(language, stars, length, dice), length),
                    (stars - 1) / 4.0,
                    language.code().toLowerCase(Locale.ROOT)));
        }
        return texts;
    }

    /** Of all languages in their shares, as long as is usual, and without a hint. */
    static List<ReviewContent> mixed() {
        List<ReviewContent> texts = new ArrayList<>(COUNT);
        for (int number = 0; number < COUNT; number++) {
            Dice dice = Dice.of(815, number);
            String text = Language.pick(dice).text(domain(dice), 1 + dice.nextInt(5), dice.nextInt(1_000), dice);
            texts.add(new ReviewContent("", text, null, null));
        }
        return texts;
    }

    private static String write(Language language, int stars, int length, Dice dice) {
        StringBuilder text = new StringBuilder();
        Domain domain = domain(dice);
        while (text.length() < length) {
            text.append(language.text(domain, stars, dice.nextInt(1_000), dice)).append(' ');
        }
        return text.toString();
    }

    private static Domain domain(Dice dice) {
        return Domain.values()[dice.nextInt(Domain.values().length)];
    }

    private static String cut(String text, int length) {
        int end = length;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int blank = text.lastIndexOf(' ', end);
        return text.substring(0, blank > length * 9 / 10 ? blank : end);
    }
}
