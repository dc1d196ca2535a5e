package io.renown.sync;

import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.shared.Tsid;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What items that could not be read tell of people. */
@Component
class PeopleInUnread implements PersonalData {

    private static final String KIND = "refused-rows";
    private static final int AT_ONCE = 500;

    private final UnreadSql sql;

    PeopleInUnread(UnreadSql sql) {
        this.sql = sql;
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        forEach(traces, kept -> copy.add(KIND, "listing", Tsid.format(kept.listingId()), "row", kept.item()));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        long[] items = {0};
        forEach(traces, kept -> items[0] += sql.forget(kept.id()));
        return Map.of(KIND, items[0]);
    }

    private void forEach(Traces traces, Consumer<UnreadSql.Kept> deed) {
        long after = 0;
        var page = sql.keptAfter(after, AT_ONCE);
        while (!page.isEmpty()) {
            page.stream().filter(kept -> traces.areIn(kept.item())).forEach(deed);
            after = page.getLast().id();
            page = sql.keptAfter(after, AT_ONCE);
        }
    }
}
