package io.renown.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds in a text the places that a search meant, with the analysers of the index: the same for every engine, for lists
 * and for whole texts. Nothing of the text needs to be stored in the index for it.
 */
public final class HitMarker {

    private final Map<String, Set<String>> termsByAnalyzer = new HashMap<>();

    /** @param words what was searched for, without field syntax */
    public HitMarker(String words) {
        if (!words.isBlank()) {
            termsByAnalyzer.put(TextAnalyzers.TEXT_QUERY, terms(TextAnalyzers.TEXT_QUERY, words));
            for (StemmedLanguage language : StemmedLanguage.all()) {
                termsByAnalyzer.put(language.analyzer(), terms(language.analyzer(), words));
            }
        }
    }

    /** The marked UTF-16 offsets of {@code text}. */
    public BitSet hits(String text, String language) {
        BitSet marked = new BitSet();
        if (termsByAnalyzer.isEmpty()) {
            return marked;
        }
        mark(TextAnalyzers.TEXT, TextAnalyzers.TEXT_QUERY, text, marked);
        StemmedLanguage.find(language).ifPresent(stemmed -> mark(stemmed.analyzer(), stemmed.analyzer(), text, marked));
        return marked;
    }

    private void mark(String textAnalyzer, String queryAnalyzer, String text, BitSet marked) {
        Set<String> wanted = termsByAnalyzer.getOrDefault(queryAnalyzer, Set.of());
        tokens(TextAnalyzers.get(textAnalyzer), text, token -> {
            if (wanted.contains(token.term)) {
                marked.set(token.start, token.end);
            }
        });
    }

    private static Set<String> terms(String analyzer, String words) {
        Set<String> terms = new HashSet<>();
        tokens(TextAnalyzers.get(analyzer), words, token -> terms.add(token.term));
        return terms;
    }

    private record Token(String term, int start, int end) {}

    private static void tokens(Analyzer analyzer, String text, Consumer<Token> each) {
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                each.accept(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string cannot fail to be read
        }
    }
}
