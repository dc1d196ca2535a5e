package io.renown.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** The analysers, each by the name index fields know it by. Thread-safe. */
public final class TextAnalyzers {

    /** For indexing text of any language: words, CJK bigrams and single characters, accents and script folded. */
    public static final String TEXT = "text";

    /** For queries on {@link #TEXT} fields: bigrams only, single characters where one stands alone. */
    public static final String TEXT_QUERY = "text-query";

    private static final Map<String, Analyzer> BY_NAME = Map.of(
            TEXT,
            analyzer(true),
            TEXT_QUERY,
            analyzer(false),
            "stem-en",
            stemming(in -> new PorterStemFilter(new EnglishPossessiveFilter(in))),
            "stem-de",
            stemming(in -> new GermanLightStemFilter(new GermanNormalizationFilter(in))),
            "stem-es",
            stemming(SpanishLightStemFilter::new),
            "stem-fr",
            stemming(FrenchLightStemFilter::new),
            "stem-it",
            stemming(ItalianLightStemFilter::new),
            "stem-pt",
            stemming(PortugueseLightStemFilter::new),
            "stem-ko",
            new KoreanAnalyzer(),
            "words-th",
            words());

    private TextAnalyzers() {}

    public static Map<String, Analyzer> byName() {
        return BY_NAME;
    }

    public static Analyzer get(String name) {
        Analyzer analyzer = BY_NAME.get(name);
        if (analyzer == null) {
            throw new IllegalArgumentException("no analyzer " + name);
        }
        return analyzer;
    }

    private static Analyzer analyzer(boolean unigrams) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                TokenStream folded = new HanFoldingFilter(folded(tokenizer));
                int scripts = CJKBigramFilter.HAN
                        | CJKBigramFilter.HIRAGANA
                        | CJKBigramFilter.KATAKANA
                        | CJKBigramFilter.HANGUL;
                return new TokenStreamComponents(tokenizer, new CJKBigramFilter(folded, scripts, unigrams));
            }
        };
    }

    private static Analyzer stemming(java.util.function.UnaryOperator<TokenStream> stemmer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(
                        tokenizer, new ASCIIFoldingFilter(stemmer.apply(new LowerCaseFilter(tokenizer))));
            }
        };
    }

    /** Thai writes no spaces: ICU's dictionary finds its words. */
    private static Analyzer words() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, folded(tokenizer));
            }
        };
    }

    private static TokenStream folded(Tokenizer tokenizer) {
        return new ASCIIFoldingFilter(new DecimalDigitFilter(new LowerCaseFilter(new CJKWidthFilter(tokenizer))));
    }
}
