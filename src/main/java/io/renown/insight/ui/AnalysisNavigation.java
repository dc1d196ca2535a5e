package io.renown.insight.ui;

import com.vaadin.flow.component.icon.IconFactory;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.tenancy.Permission;
import io.renown.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Analysis in the rail, and its own pages as tabs. */
@Configuration(proxyBeanMethods = false)
class AnalysisNavigation {

    static final String PATH = "analysis";

    /** In the rail, below the inbox. */
    @Component
    static class Entry implements NavigationEntry {

        @Override
        public int order() {
            return 20;
        }

        @Override
        public String labelKey() {
            return "insight.title";
        }

        @Override
        public IconFactory icon() {
            return VaadinIcon.BAR_CHART_H;
        }

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public Permission permission() {
            return Permission.REVIEW_READ;
        }
    }

    private record Tab(int order, String labelKey, String path) implements AnalysisTab {}

    @Bean
    AnalysisTab aspectsTab() {
        return new Tab(0, "insight.aspects.title", AspectsView.PATH);
    }

    @Bean
    AnalysisTab trendsTab() {
        return new Tab(20, "insight.trends.title", TrendsView.PATH);
    }

    @Bean
    AnalysisTab complaintsTab() {
        return new Tab(30, "insight.complaints.title", ComplaintsView.PATH);
    }

    @Bean
    AnalysisTab causesTab() {
        return new Tab(40, "insight.causes.title", CausesView.PATH);
    }

    @Bean
    AnalysisTab ratingTab() {
        return new Tab(50, "insight.rating.title", RatingView.PATH);
    }

    @Bean
    AnalysisTab competitorsTab() {
        return new Tab(60, "insight.competitors.title", CompetitorsView.PATH);
    }
}
