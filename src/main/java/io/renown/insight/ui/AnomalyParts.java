package io.renown.insight.ui;

import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.insight.AnomalyService;
import io.renown.insight.known.KnownAnomalies;
import io.renown.review.ui.ViewKeeper;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the anomalies of a page need. */
@Component
final class AnomalyParts {

    private final AnomalyService anomalies;
    private final KnownAnomalies known;
    private final ViewKeeper views;
    private final MemberService members;

    AnomalyParts(AnomalyService anomalies, KnownAnomalies known, ViewKeeper views, MemberService members) {
        this.anomalies = anomalies;
        this.known = known;
        this.views = views;
        this.members = members;
    }

    AnomalyService anomalies() {
        return anomalies;
    }

    KnownAnomalies known() {
        return known;
    }

    ViewKeeper views() {
        return views;
    }

    /** By id, also of those who left. */
    Map<Long, String> memberNames() {
        return members.list().stream().collect(Collectors.toMap(MemberDetails::id, MemberDetails::name));
    }
}
