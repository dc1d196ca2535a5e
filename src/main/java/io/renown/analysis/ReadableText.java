package io.renown.analysis;

/** What is left of a text to read: no mark-up, lower case, half width, simplified Chinese. Every character stands where it stood. */
public final class ReadableText {

    private ReadableText() {}

    /** @return at most the first 20,000 characters */
    public static String of(String text) {
        return new String(FoldedText.of(text).chars);
    }

    /** Numbers alone are none. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
