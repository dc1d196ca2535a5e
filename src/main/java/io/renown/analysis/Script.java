package io.renown.analysis;

import java.lang.Character.UnicodeScript;

/** The writing system of a character, as far as the analysis tells them apart. */
enum Script {
    NONE,
    DIGIT,
    LATIN,
    CYRILLIC,
    GREEK,
    ARABIC,
    HEBREW,
    DEVANAGARI,
    BENGALI,
    TAMIL,
    GEORGIAN,
    ARMENIAN,
    HAN,
    KANA,
    HANGUL,
    THAI,
    LAO,
    KHMER,
    MYANMAR,
    OTHER;

    private static final Script[] SCRIPTS = values();
    private static final byte[] TABLE = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = (byte) classify((char) c).ordinal();
        }
    }

    static Script of(char c) {
        return SCRIPTS[TABLE[c]];
    }

    /** Whether words of this script stand between spaces, so that an entry must match a whole word. */
    static boolean isSpaced(char c) {
        int script = TABLE[c];
        return script >= DIGIT.ordinal() && script <= ARMENIAN.ordinal() || script == OTHER.ordinal();
    }

    /** Whether words of this script run on without spaces; Korean counts, since endings stick to its words. */
    static boolean isUnspaced(char c) {
        int script = TABLE[c];
        return script >= HAN.ordinal() && script <= MYANMAR.ordinal();
    }

    static boolean isLetterOrDigit(char c) {
        return TABLE[c] != 0;
    }

    private static Script classify(char c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        UnicodeScript script = UnicodeScript.of(c);
        // Marks belong to the words of their script: Thai vowels, Arabic signs.
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        if (c == 'ー') {
            return KANA;
        }
        if (!Character.isLetter(c) && !mark) {
            return NONE;
        }
        return switch (script) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> DEVANAGARI;
            case BENGALI -> BENGALI;
            case TAMIL -> TAMIL;
            case GEORGIAN -> GEORGIAN;
            case ARMENIAN -> ARMENIAN;
            case HAN -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            case THAI -> THAI;
            case LAO -> LAO;
            case KHMER -> KHMER;
            case MYANMAR -> MYANMAR;
            case INHERITED, COMMON, UNKNOWN -> NONE;
            default -> OTHER;
        };
    }
}
