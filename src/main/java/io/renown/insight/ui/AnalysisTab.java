package io.renown.insight.ui;

import io.renown.tenancy.Permission;

/** Slot: a page of analysis in the row of tabs. A feature makes it a Spring bean. */
public interface AnalysisTab {

    /** Ascending from the left: aspects 0, trends 20, complaints 30, causes 40, rating 50, competitors 60. */
    int order();

    /** Translation key of the words on the tab. */
    String labelKey();

    /** The address below {@code t/<slug>/}, as {@code analysis/trends}; the view's route is {@code t/:tenant/analysis/trends}. */
    String path();

    default Permission permission() {
        return Permission.REVIEW_READ;
    }
}
