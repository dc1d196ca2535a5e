package io.renown.topic.ui;

import io.renown.insight.ui.AnalysisTab;
import org.springframework.stereotype.Component;

/** The page of topics among those of analysis. */
@Component
final class TopicsTab implements AnalysisTab {

    static final String PATH = "analysis/topics";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String labelKey() {
        return "topic.title";
    }

    @Override
    public String path() {
        return PATH;
    }
}
