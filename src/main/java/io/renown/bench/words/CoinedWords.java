package io.renown.bench.words;

/**
 * Proper names made of syllables: the n-th of some hundred thousand is n times rarer than the first. They give texts the
 * long tail of words that real ones have, and without which an index of words would stay small.
 */
final class CoinedWords {

    private static final int DISTINCT = 300_000;
    private static final int MODELS = 60_000;

    private final String[] syllables;

    CoinedWords(java.util.List<String> syllables) {
        this.syllables = syllables.toArray(String[]::new);
    }

    void appendTo(StringBuilder out, Dice dice) {
        append(out, dice.nextRank(DISTINCT));
    }

    private void append(StringBuilder out, int rank) {
        int count = syllables.length;
        int first = rank % count;
        int rest = rank / count;
        int start = out.length();
        out.append(syllables[first]).append(syllables[(rest + 7 * first + 1) % count]);
        for (rest /= count; rest > 0; rest /= count) {
            out.append(syllables[(rest + 3 * first) % count]);
        }
        out.setCharAt(start, Character.toTitleCase(out.charAt(start)));
    }

    /** {@code KX-4530} */
    static void appendModel(StringBuilder out, Dice dice) {
        int rank = dice.nextRank(MODELS);
        long letters = Dice.mix(rank);
        out.append((char) ('A' + (letters & 0xFF) % 26))
                .append((char) ('A' + (letters >>> 8 & 0xFF) % 26))
                .append('-')
                .append(10 + (letters >>> 16 & 0xFFFF) % (rank < 100 ? 90 : 9_900));
    }
}
