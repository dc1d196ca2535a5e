package io.renown.privacy;

import io.renown.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases what all modules hold of a person of the current tenant, and puts it on the list that outlives the database. */
@Component
class PersonErasure {

    private final List<PersonalData> holders;
    private final PersonKeys keys;
    private final ErasureList list;

    PersonErasure(List<PersonalData> holders, PersonKeys keys, ErasureList list) {
        this.holders = holders;
        this.keys = keys;
        this.list = list;
    }

    /** @return how much of each kind is gone; nothing when all of it was erased before */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Long> erase(Picked picked) {
        Traces traces = new Traces();
        holders.forEach(holder -> holder.describe(picked, traces));
        Map<String, Long> counts = new TreeMap<>();
        holders.forEach(holder -> holder.erase(picked, traces).forEach((kind, count) -> {
            if (count > 0) {
                counts.merge(kind, count, Long::sum);
            }
        }));
        Traces left = new Traces();
        holders.forEach(holder -> holder.describe(picked, left));
        List<HeldThing> erased = picked.things().stream()
                .filter(thing -> !left.foundThings().contains(thing))
                .toList();
        // Before the commit: what stands on the list and was not erased after all is erased at the next start.
        // The other way round, an older backup would bring the person back.
        if (!traces.foundThings().isEmpty() && !erased.isEmpty()) {
            list.append(TenantContext.tenantId(), erased, traces.suppressions(), keys.key());
        }
        return counts;
    }
}
