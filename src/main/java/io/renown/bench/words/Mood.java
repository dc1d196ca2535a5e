package io.renown.bench.words;

/** What a clause, a title or a reply answers to. */
public enum Mood {
    PLEASED('+'),
    ANGRY('-'),
    PLAIN('=');

    private final char mark;

    Mood(char mark) {
        this.mark = mark;
    }

    static Mood of(char mark) {
        for (Mood mood : values()) {
            if (mood.mark == mark) {
                return mood;
            }
        }
        throw new IllegalArgumentException("no mood " + mark);
    }

    static boolean isMark(char c) {
        return c == '+' || c == '-' || c == '=';
    }
}
