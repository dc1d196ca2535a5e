package io.renown.search;

import com.ibm.icu.text.Transliterator;

/** Traditional characters to simplified ones, character by character, so that each script finds the other. */
public final class HanFolding {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    private static final char[] SIMPLIFIED = simplified();

    private HanFolding() {}

    public static char fold(char c) {
        return c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
    }

    private static char[] simplified() {
        Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
        char[] folded = new char[LAST - FIRST + 1];
        for (int i = 0; i < folded.length; i++) {
            String one = String.valueOf((char) (FIRST + i));
            String other = transliterator.transliterate(one);
            folded[i] = other.length() == 1 ? other.charAt(0) : one.charAt(0);
        }
        return folded;
    }
}
