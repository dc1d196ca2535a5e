package io.renown.analysis.deep;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models at hand. Nothing is loaded before the first text. */
@Configuration(proxyBeanMethods = false)
class DeepModels {

    @Bean
    static ModelEmbedder chineseEmbedder() {
        return new ModelEmbedder(
                new SentenceModel("bge-small-zh-v1.5.onnx", "bge-small-zh-v1.5-tokenizer.json", true, 512),
                "bge-small-zh-v1.5:1",
                "zh",
                "为这个句子生成表示以用于检索相关文章：");
    }

    @Bean
    static ModelEmbedder englishEmbedder() {
        return new ModelEmbedder(
                new SentenceModel("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json", false, 384),
                "bge-small-en-v1.5:1",
                "en",
                "Represent this sentence for searching relevant passages: ");
    }

    @Bean
    static DeepReader deepReader(List<ModelEmbedder> embedders) {
        return new DeepReader(new DeepFeatures(embedders));
    }
}
