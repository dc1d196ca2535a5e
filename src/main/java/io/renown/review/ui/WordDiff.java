package io.renown.review.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What changed between two texts, word by word; by character in scripts that put no blanks between words. */
final class WordDiff {

    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A run of text with one fate. */
    record Part(Kind kind, String text) {}

    /** Beyond this a comparison word by word takes too long to wait for, and nobody would read it. */
    private static final int MOST_TOKENS = 6000;

    private WordDiff() {}

    static List<Part> between(String before, String after) {
        List<String> old = tokens(before);
        List<String> fresh = tokens(after);
        List<Part> parts = new ArrayList<>();
        if (old.size() + fresh.size() > MOST_TOKENS) {
            add(parts, Kind.REMOVED, old);
            add(parts, Kind.ADDED, fresh);
            return parts;
        }
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(parts, Kind.SAME, old.subList(at, start));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            at = start + delta.getSource().size();
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return parts;
    }

    private static void add(List<Part> parts, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            parts.add(new Part(kind, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
