package io.renown.insight.known;

import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A note may tell of a person, in a member's words; it goes with that person, the mark stays. */
@Component
class PeopleInKnownAnomalies implements PersonalData {

    private final KnownAnomalyRepository known;

    PeopleInKnownAnomalies(KnownAnomalyRepository known) {
        this.known = known;
    }

    private List<KnownAnomaly> telling(Traces traces) {
        return known.listNoted().stream()
                .filter(anomaly -> traces.areIn(anomaly.note()))
                .toList();
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        telling(traces).forEach(anomaly -> copy.add("anomalies", "note", anomaly.note()));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        List<KnownAnomaly> telling = telling(traces);
        telling.forEach(KnownAnomaly::forgetNote);
        return Map.of("anomalies", (long) telling.size());
    }
}
