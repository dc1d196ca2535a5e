package io.renown.search;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Reads {@link TokenText} under the names of our analysers, with what each server has without plugins. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final int LONGEST_POSITION = 20_000;

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.tokenizer("renown-positions")
                .type("char_group")
                .param("tokenize_on_chars", new String[] {String.valueOf(TokenText.NEXT_POSITION)})
                .param("max_token_length", LONGEST_POSITION);
        context.tokenFilter("renown-tokens")
                .type("pattern_capture")
                .param("preserve_original", false)
                .param("patterns", new String[] {"([^" + TokenText.SAME_POSITION + "]+)"});
        context.tokenFilter("renown-holes").type("stop").param("stopwords", new String[] {String.valueOf(TokenText.HOLE)
        });
        TextAnalyzers.byName()
                .keySet()
                .forEach(name -> context.analyzer(name)
                        .custom()
                        .tokenizer("renown-positions")
                        .tokenFilters("renown-tokens", "renown-holes"));
    }
}
