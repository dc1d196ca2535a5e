package io.renown.analysis;

import io.renown.analysis.Term.Role;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into clauses and weighs them: what follows "but" counts more, what "although" admits counts less. */
final class ClauseSplitter {

    private static final double AFTER_CONTRAST = 1.4;
    private static final double BEFORE_CONTRAST = 0.7;
    private static final double CONCEDED = 0.6;
    private static final double ASKED = 0.6;
    private static final double EXCLAIMED = 1.15;
    /** Text without punctuation is cut here, at the end of a word. */
    private static final int LONGEST = 200;

    private final FoldedText text;
    private final List<Clause> clauses = new ArrayList<>();
    private int sentence;
    private int sentenceFirst;
    private int start;
    private double weight = 1;

    private ClauseSplitter(FoldedText text) {
        this.text = text;
    }

    static List<Clause> split(FoldedText text, List<Hit> hits) {
        return new ClauseSplitter(text).cut(hits);
    }

    private List<Clause> cut(List<Hit> hits) {
        int next = 0;
        for (int i = 0; i < text.length; i++) {
            while (next < hits.size() && hits.get(next).start() < i) {
                next++;
            }
            if (next < hits.size() && hits.get(next).start() == i) {
                open(hits.get(next).term().role(), i);
            }
            if (isSentenceEnd(i)) {
                endSentence(i);
            } else if (isClauseEnd(i)) {
                close(i);
                start = i + 1;
            } else if (i - start >= LONGEST
                    && text.isEntryStart(i)
                    && (next >= hits.size() || hits.get(next).start() >= i)) {
                close(i);
                start = i;
            }
        }
        endSentence(text.length);
        return clauses;
    }

    private void open(Role role, int at) {
        if (role == Role.CONTRAST) {
            close(at);
            start = at;
            for (int i = sentenceFirst; i < clauses.size(); i++) {
                Clause clause = clauses.get(i);
                clauses.set(i, new Clause(clause.start(), clause.end(), sentence, clause.weight() * BEFORE_CONTRAST));
            }
            weight = AFTER_CONTRAST;
        } else if (role == Role.CONCESSION) {
            close(at);
            start = at;
            weight = CONCEDED;
        }
    }

    private void close(int end) {
        if (end > start && hasLetters(start, end)) {
            clauses.add(new Clause(start, end, sentence, weight));
            weight = weight == CONCEDED ? 1 : weight;
        }
    }

    private void endSentence(int end) {
        close(end);
        double factor = end >= text.length
                ? 1
                : switch (text.chars[end]) {
                    case '?' -> ASKED;
                    case '!' -> EXCLAIMED;
                    default -> 1;
                };
        for (int i = sentenceFirst; factor != 1 && i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            clauses.set(i, new Clause(clause.start(), clause.end(), sentence, clause.weight() * factor));
        }
        start = end + 1;
        weight = 1;
        sentence++;
        sentenceFirst = clauses.size();
    }

    private boolean hasLetters(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.chars[i] > ' ') {
                return true;
            }
        }
        return false;
    }

    private boolean isSentenceEnd(int i) {
        return switch (text.chars[i]) {
            case '。', '!', '?', '\n', '…', '।', '؟' -> true;
            case '.' ->
                i + 1 == text.length
                        || text.chars[i + 1] <= ' '
                        || text.chars[i + 1] == '.'
                        || Script.isUnspaced(text.chars[i + 1]);
            default -> false;
        };
    }

    private boolean isClauseEnd(int i) {
        return switch (text.chars[i]) {
            case ',' -> !(isDigit(i - 1) && isDigit(i + 1));
            case ';', '、', '，', '；', '(', ')', '~', '～', '–', '—', '،' -> true;
            case ':' -> !isDigit(i + 1);
            case ' ' -> isUnspaced(i - 1) && isUnspaced(i + 1) && Script.of(text.chars[i - 1]) != Script.HANGUL;
            default -> false;
        };
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < text.length && Script.of(text.chars[i]) == Script.DIGIT;
    }

    private boolean isUnspaced(int i) {
        return i >= 0 && i < text.length && Script.isUnspaced(text.chars[i]);
    }
}
