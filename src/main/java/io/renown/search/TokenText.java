package io.renown.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Tokens written as text that a server reads back with {@link OpenSearchAnalysis}: a line per position, its tokens
 * separated by tabs, {@link #HOLE} where a position has none.
 */
final class TokenText {

    static final char NEXT_POSITION = '\n';
    static final char SAME_POSITION = '\t';

    /** A symbol: no tokenizer makes a word of it. */
    static final char HOLE = '\u2423';

    private TokenText() {}

    static String write(Analyzer analyzer, String text) {
        StringBuilder written = new StringBuilder(text.length() * 3);
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                for (int hole = 1; hole < step.getPositionIncrement(); hole++) {
                    separate(written, NEXT_POSITION).append(HOLE);
                }
                separate(written, step.getPositionIncrement() == 0 ? SAME_POSITION : NEXT_POSITION)
                        .append(term);
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string cannot fail to be read
        }
        return written.toString();
    }

    private static StringBuilder separate(StringBuilder written, char separator) {
        return written.isEmpty() ? written : written.append(separator);
    }
}
