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

    /**
     * The pieces of a text, framed; never more than the limit.
     *
     * @param starts where in the text the word of each begins, in UTF-16 units; -1 for the two that frame
     */
    record Cut(long[] ids, int[] starts) {}

    private record Word(String letters, int start) {}

    Cut cut(String text) {
        List<Integer> pieces = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (Word word : words(text)) {
            addPieces(word.letters(), pieces);
            while (starts.size() < pieces.size()) {
                starts.add(word.start());
            }
        }
        int room = limit - 2;
        int beginning = pieces.size() <= room ? pieces.size() : (int) (room * SHARE_OF_BEGINNING);
        int end = pieces.size() <= room ? 0 : room - beginning;
        long[] ids = new long[beginning + end + 2];
        int[] places = new int[ids.length];
        ids[0] = first;
        places[0] = -1;
        for (int i = 0; i < beginning; i++) {
            ids[i + 1] = pieces.get(i);
            places[i + 1] = starts.get(i);
        }
        for (int i = 0; i < end; i++) {
            ids[beginning + 1 + i] = pieces.get(pieces.size() - end + i);
            places[beginning + 1 + i] = starts.get(pieces.size() - end + i);
        }
        ids[ids.length - 1] = last;
        places[ids.length - 1] = -1;
        return new Cut(ids, places);
    }

    private static List<Word> words(String text) {
        String read = text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT * 2 / 3) + ' ' + text.substring(text.length() - LONGEST_TEXT / 3);
        String plain = Normalizer.normalize(read.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        int[] origins = plain.length() == text.length() ? new int[0] : origins(read, plain.length(), text.length());
        List<Word> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int start = 0;
        for (int i = 0; i < plain.length(); ) {
            int at = origins.length == 0 ? i : origins[i];
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            if (isDropped(c, type)) {
                continue;
            }
            boolean alone = isIdeograph(c) || isPunctuation(c, type);
            if ((alone || isSpace(c, type)) && !word.isEmpty()) {
                words.add(new Word(word.toString(), start));
                word.setLength(0);
            }
            if (alone) {
                words.add(new Word(Character.toString(c), at));
            } else if (!isSpace(c, type)) {
                start = word.isEmpty() ? at : start;
                word.appendCodePoint(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(new Word(word.toString(), start));
        }
        return words;
    }

    /** Of each character of the plain text, which one of the whole text it comes from. */
    private static int[] origins(String read, int plainLength, int wholeLength) {
        int[] origins = new int[plainLength];
        int next = 0;
        int left = wholeLength > read.length() ? wholeLength - read.length() : 0;
        for (int i = 0; i < read.length(); ) {
            int c = read.codePointAt(i);
            int length = Normalizer.normalize(Character.toString(c).toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .length();
            int origin = left > 0 && i > LONGEST_TEXT * 2 / 3 ? i + left : i;
            for (int end = Math.min(plainLength, next + length); next < end; next++) {
                origins[next] = origin;
            }
            i += Character.charCount(c);
        }
        return origins;
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
