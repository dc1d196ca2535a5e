package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.renown.insight.Trend;
import io.renown.insight.TrendService;
import io.renown.insight.known.KnownAnomalyDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What left the band: in full what nobody explained yet, and quietly below what somebody knows the reason of. */
final class AnomalySection extends Div {

    private final transient AnalysisParts page;
    private final transient AnomalyParts parts;
    private final transient Trend trend;
    private final transient AnalysisAddress address;
    private final transient AnalysisNumbers numbers;
    private final transient AnomalyWords words;
    private final transient AnomalyDesk desk;

    /**
     * @param known of the series of the trend
     * @param changed after somebody marked one, or took that back
     */
    AnomalySection(
            AnalysisParts page,
            AnomalyParts parts,
            Trend trend,
            List<KnownAnomalyDetails> known,
            AnalysisAddress address,
            Runnable changed) {
        this.page = page;
        this.parts = parts;
        this.trend = trend;
        this.address = address;
        this.numbers = new AnalysisNumbers(getLocale());
        this.words = new AnomalyWords(trend, numbers);
        this.desk = new AnomalyDesk(parts, trend, address, words, changed);
        addClassName("ra-section");
        add(new H3(getTranslation("insight.anomalies.title")));
        List<Trend.Anomaly> open = trend.anomalies().stream()
                .filter(anomaly -> known.stream().noneMatch(one -> one.isOf(anomaly)))
                .toList();
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation(reasonForNone())));
        }
        opened(open).ifPresent(wanted -> open.forEach(anomaly -> add(card(anomaly, anomaly.equals(wanted)))));
        List<KnownAnomalyDetails> here = known.stream()
                .filter(one -> trend.anomalies().stream().anyMatch(one::isOf))
                .toList();
        if (!here.isEmpty()) {
            add(known(here));
        }
    }

    private String reasonForNone() {
        if (!trend.anomalies().isEmpty()) {
            return "insight.anomalies.all-known";
        }
        boolean unknown = trend.points().stream().allMatch(point -> point.band() == null);
        return unknown ? "insight.anomalies.no-band" : "insight.anomalies.none";
    }

    private Optional<Trend.Anomaly> opened(List<Trend.Anomaly> open) {
        String wanted = address.findOwn(TrendsView.ANOMALY).orElse("");
        return open.stream()
                .filter(one -> one.days().from().toString().equals(wanted))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private Component card(Trend.Anomaly anomaly, boolean opened) {
        AnomalyCard card = new AnomalyCard(trend, anomaly, address, numbers);
        if (opened) {
            card.show(
                    parts.anomalies()
                            .details(
                                    address.filter().and(TrendService.counted(trend.measure(), trend.aspect())),
                                    anomaly.days().from(),
                                    anomaly.days().to()),
                    page);
        }
        card.add(desk.deeds(anomaly));
        return card;
    }

    private Component known(List<KnownAnomalyDetails> here) {
        Map<Long, String> names = parts.memberNames();
        Div list = new Div(new H4(getTranslation("insight.known.title")));
        list.addClassName("ra-known-list");
        for (KnownAnomalyDetails one : here) {
            Span title = new Span(words.title(one.above(), one.days()));
            Span who = new Span(getTranslation(
                    "insight.known.by",
                    Optional.ofNullable(one.memberId()).map(names::get).orElse("–"),
                    page.times().date(one.at())));
            who.addClassName("rn-quiet");
            Div line = new Div(title, who);
            line.addClassName("ra-known-line");
            Div entry = new Div(line);
            entry.addClassName("ra-known");
            if (!one.note().isEmpty()) {
                Paragraph note = new Paragraph(one.note());
                note.getElement().setAttribute("dir", "auto");
                entry.add(note);
            }
            Div links = new Div(
                    Links.to(
                            address.inbox(one.days(), TrendService.counted(trend.measure(), trend.aspect())),
                            getTranslation("insight.anomalies.reviews")),
                    desk.deeds(one));
            links.addClassName("ra-links");
            entry.add(links);
            list.add(entry);
        }
        return list;
    }
}
