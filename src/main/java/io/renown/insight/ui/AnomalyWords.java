package io.renown.insight.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.renown.insight.Days;
import io.renown.insight.Trend;

/** Series and anomalies in words: "Share of negative reviews", "▲ Jun 20, 2026 to Jun 22, 2026". */
final class AnomalyWords {

    private final Trend trend;
    private final AnalysisNumbers numbers;

    AnomalyWords(Trend trend, AnalysisNumbers numbers) {
        this.trend = trend;
        this.numbers = numbers;
    }

    /** "▲ Share of negative reviews · Jun 20, 2026". */
    String title(boolean above, Days days) {
        return (above ? "▲ " : "▼ ") + what() + " · " + days(days);
    }

    String what() {
        String measure = translate("insight.measure." + trend.measure().slug());
        return trend.aspect() == null
                ? measure
                : measure + ": " + translate("aspect." + trend.aspect().slug());
    }

    String days(Days days) {
        String since = numbers.day(days.from());
        return days.count() == 1 ? since : translate("insight.anomalies.days", since, numbers.day(days.to()));
    }

    /** A value of the series, as counted or as a share. */
    String value(double value) {
        return switch (trend.measure()) {
            case REVIEWS -> numbers.whole(Math.round(value));
            case STARS -> numbers.decimal(value) + " ★";
            case NEGATIVE, ASPECT -> numbers.percent(value);
        };
    }
}
