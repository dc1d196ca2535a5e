package io.renown.support;

import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.SentimentBasis;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's analysis, which fails on reviews that hold one sentence, until it has learnt to read it. */
@Configuration(proxyBeanMethods = false)
public class StumblingAnalyzer {

    /** In no other test. */
    public static final String STONE = "Here the analysis stumbles over a stone.";

    private static volatile boolean lifted;

    /** What it does to the portal that all tests share is over when the deed is. */
    public static void withoutStone(Runnable deed) {
        lifted = true;
        try {
            deed.run();
        } finally {
            lifted = false;
        }
    }

    @Bean
    static BeanPostProcessor stone() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof ReviewAnalyzer analyzer ? new Stumbling(analyzer) : bean;
            }
        };
    }

    private record Stumbling(ReviewAnalyzer analyzer) implements ReviewAnalyzer {

        @Override
        public String modelVersion() {
            return analyzer.modelVersion();
        }

        @Override
        public double languageConfidence(ReviewContent content, String language) {
            return analyzer.languageConfidence(content, language);
        }

        @Override
        public SentimentBasis basis(String language) {
            return analyzer.basis(language);
        }

        @Override
        public OwnWords prepare(List<OwnWord> words) {
            return analyzer.prepare(words);
        }

        @Override
        public ReviewAnalysis analyze(ReviewContent content, OwnWords own) {
            if (!lifted && content.text().contains(STONE)) {
                throw new IllegalStateException("a stone");
            }
            return analyzer.analyze(content, own);
        }
    }
}
