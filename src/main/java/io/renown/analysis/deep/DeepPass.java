package io.renown.analysis.deep;

import io.renown.review.analysis.DeepAnalyzer;
import io.renown.review.analysis.TextEmbedder;
import java.util.List;

/** The deep pass for a command that runs without the portal. */
public final class DeepPass {

    private DeepPass() {}

    public static DeepAnalyzer create() {
        return new DeepReader(DeepFeatures.ofAllModels());
    }

    /** One a language. */
    public static List<TextEmbedder> embedders() {
        return List.of(DeepModels.chineseEmbedder(), DeepModels.englishEmbedder());
    }
}
