package io.renown.analysis;

import java.util.Arrays;

/**
 * Phrases with a number each, found as the longest match from a position. Edges lie in one open-addressing table keyed
 * by node and character. A phrase ending in {@code *} matches words that go on.
 */
final class PhraseTrie {

    static final long NO_MATCH = -1;

    private long[] edges = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int[] whole = new int[256];
    private int[] stem = new int[256];
    private int nodes = 1;

    /** Characters that a phrase begins with: most positions of a text end here. */
    private final long[] beginnings = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    PhraseTrie() {
        Arrays.fill(edges, -1);
        Arrays.fill(whole, -1);
        Arrays.fill(stem, -1);
    }

    static int length(long match) {
        return (int) (match >>> 32);
    }

    static int value(long match) {
        return (int) match;
    }

    /** Later entries win over earlier ones of the same spelling. */
    void put(String phrase, int value) {
        boolean open = phrase.length() > 1 && phrase.endsWith("*");
        int end = open ? phrase.length() - 1 : phrase.length();
        if (end > 0) {
            beginnings[phrase.charAt(0) >>> 6] |= 1L << phrase.charAt(0);
        }
        int node = 0;
        for (int i = 0; i < end; i++) {
            node = childOrNew(node, phrase.charAt(i));
        }
        whole[node] = value;
        if (open) {
            stem[node] = value;
        }
    }

    /** The number of exactly this phrase, -1 when it is not in. */
    int find(String phrase) {
        boolean open = phrase.length() > 1 && phrase.endsWith("*");
        int node = 0;
        for (int i = 0; i < (open ? phrase.length() - 1 : phrase.length()) && node >= 0; i++) {
            node = child(node, phrase.charAt(i));
        }
        return node < 0 ? -1 : whole[node];
    }

    /** The longest phrase from {@code from} as length and value in one number, or {@link #NO_MATCH}. */
    long longest(FoldedText text, int from) {
        char[] chars = text.chars;
        if (from >= chars.length || (beginnings[chars[from] >>> 6] >>> chars[from] & 1) == 0) {
            return NO_MATCH;
        }
        long best = NO_MATCH;
        int node = 0;
        for (int i = from; i < chars.length; i++) {
            node = child(node, chars[i]);
            if (node < 0) {
                return best;
            }
            boolean inside = i + 1 < chars.length && Script.isSpaced(chars[i]) && Script.isSpaced(chars[i + 1]);
            int value = inside ? stem[node] : whole[node];
            if (value >= 0) {
                best = (long) (i + 1 - from) << 32 | value;
            }
        }
        return best;
    }

    private int child(int node, char c) {
        long key = (long) node << 16 | c;
        int mask = edges.length - 1;
        for (int slot = slot(key, mask); edges[slot] != -1; slot = slot + 1 & mask) {
            if (edges[slot] == key) {
                return targets[slot];
            }
        }
        return -1;
    }

    private int childOrNew(int node, char c) {
        int known = child(node, c);
        if (known >= 0) {
            return known;
        }
        if (nodes * 2 >= edges.length) {
            grow();
        }
        if (nodes == whole.length) {
            int size = nodes;
            whole = Arrays.copyOf(whole, size * 2);
            stem = Arrays.copyOf(stem, size * 2);
            Arrays.fill(whole, size, size * 2, -1);
            Arrays.fill(stem, size, size * 2, -1);
        }
        insert((long) node << 16 | c, nodes);
        return nodes++;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        Arrays.fill(edges, -1);
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != -1) {
                insert(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private void insert(long key, int target) {
        int mask = edges.length - 1;
        int slot = slot(key, mask);
        while (edges[slot] != -1) {
            slot = slot + 1 & mask;
        }
        edges[slot] = key;
        targets[slot] = target;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
