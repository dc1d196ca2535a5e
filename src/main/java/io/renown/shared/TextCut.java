package io.renown.shared;

/** The words of people, cut and mended by characters: some take two UTF-16 units, and half of one is no text. */
public final class TextCut {

    /** Stands for what cannot be read. */
    private static final char UNREADABLE = '\uFFFD';

    private TextCut() {}

    /** The beginning, at most so many UTF-16 units; one less where the last would be half a character. */
    public static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean torn = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, torn ? most - 1 : most);
    }

    /**
     * With a sign for each half of a character that stands alone, as JSON can bring it. It has no form in UTF-8: what is
     * written, hashed, indexed and answered would each become something else, or nothing.
     */
    public static String mended(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (mended == null) {
                mended = new StringBuilder(text);
            }
            mended.setCharAt(i, UNREADABLE);
        }
        return mended == null ? text : mended.toString();
    }
}
