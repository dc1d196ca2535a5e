package io.renown.analysis.deep;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces a BERT model knows, as its own tokenizer does (clean, lower case, no accents, ideographs and
 * punctuation apart, then the longest known piece first). Of a long text the beginning and the end are kept.
 */
final class WordPieces {

    /** Longer words are not looked up: nothing but noise is. */
    private static final int LONGEST_WORD = 100;
    /** More is never looked at, so that a text of 100,000 characters costs no more than a page. */
    private static final int LONGEST_TEXT = 6_000;
    /** Who writes much concludes at the end. */
    private static final double SHARE_OF_BEGINNING = 2.0 / 3;

    private final Map<String, Integer> vocabulary;
    private final int limit;
    private final int unknown;
    private final int first;
    private final int last;

    /** @param limit of pieces, the two that frame a text included */
    WordPieces(Map<String, Integer> vocabulary, int limit) {
        this.vocabulary = vocabulary;
        this.limit = limit;
        this.unknown = idOf("[UNK]");
        this.first = idOf("[CLS]");
        this.last = idOf("[SEP]");
    }

    private int idOf(String special) {
        Integer id = vocabulary.get(special);
        if (id == null) {
            throw new IllegalStateException("The vocabulary lacks " + special);
        }
        return id;
    }

    /** Ids of the pieces, framed; never longer than the limit. */
    long[] cut(String text) {
        List<Integer> pieces = new ArrayList<>();
        for (String word : words(text)) {
            addPieces(word, pieces);
        }
        int room = limit - 2;
        int beginning = pieces.size() <= room ? pieces.size() : (int) (room * SHARE_OF_BEGINNING);
        int end = pieces.size() <= room ? 0 : room - beginning;
        long[] ids = new long[beginning + end + 2];
        ids[0] = first;
        for (int i = 0; i < beginning; i++) {
            ids[i + 1] = pieces.get(i);
        }
        for (int i = 0; i < end; i++) {
            ids[beginning + 1 + i] = pieces.get(pieces.size() - end + i);
        }
        ids[ids.length - 1] = last;
        return ids;
    }

    private static List<String> words(String text) {
        String read = text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT * 2 / 3) + ' ' + text.substring(text.length() - LONGEST_TEXT / 3);
        String plain = Normalizer.normalize(read.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (isDropped(c, type)) {
                continue;
            }
            boolean alone = isIdeograph(c) || isPunctuation(c, type);
            if ((alone || isSpace(c, type)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                words.add(Character.toString(c));
            } else if (!isSpace(c, type)) {
                word.appendCodePoint(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private void addPieces(String word, List<Integer> pieces) {
        if (word.length() > LONGEST_WORD) {
            pieces.add(unknown);
            return;
        }
        int before = pieces.size();
        for (int start = 0; start < word.length(); ) {
            int end = word.length();
            Integer id = null;
            for (; end > start; end--) {
                id = vocabulary.get(start == 0 ? word.substring(0, end) : "##" + word.substring(start, end));
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                pieces.subList(before, pieces.size()).clear();
                pieces.add(unknown);
                return;
            }
            pieces.add(id);
            start = end;
        }
    }

    private static boolean isDropped(int c, int type) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return c == 0xFFFD
                || type == Character.NON_SPACING_MARK
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    private static boolean isSpace(int c, int type) {
        return c == '\t' || c == '\n' || c == '\r' || type == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int c, int type) {
        return c >= '!' && c <= '/'
                || c >= ':' && c <= '@'
                || c >= '[' && c <= '`'
                || c >= '{' && c <= '~'
                || type == Character.CONNECTOR_PUNCTUATION
                || type == Character.DASH_PUNCTUATION
                || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION;
    }

    private static boolean isIdeograph(int c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x2CEAF
                || c >= 0x2F800 && c <= 0x2FA1F;
    }
}
