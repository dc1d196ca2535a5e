package io.renown.privacy;

import io.renown.audit.AuditLog;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does again what stands on the list of erasures and is not so in the database: a backup from before was brought back.
 * Cheap where nothing is to be done.
 */
@Component
public class ErasuresAgain {

    private static final Logger log = LoggerFactory.getLogger(ErasuresAgain.class);
    private static final int AT_ONCE = 200;

    private final ErasureList list;
    private final PersonErasure erasure;
    private final PersonKeys keys;
    private final List<PersonalData> holders;
    private final TenantDirectory tenants;
    private final AuditLog audit;
    private final TransactionTemplate transactions;

    ErasuresAgain(
            ErasureList list,
            PersonErasure erasure,
            PersonKeys keys,
            List<PersonalData> holders,
            TenantDirectory tenants,
            AuditLog audit,
            TransactionTemplate transactions) {
        this.list = list;
        this.erasure = erasure;
        this.keys = keys;
        this.holders = holders;
        this.tenants = tenants;
        this.audit = audit;
        this.transactions = transactions;
    }

    public void apply() {
        Map<Integer, List<ErasureList.Line>> byTenant =
                list.read().stream().collect(Collectors.groupingBy(ErasureList.Line::tenant));
        for (TenantDetails tenant : tenants.list()) {
            List<ErasureList.Line> lines = byTenant.getOrDefault(tenant.id(), List.of());
            if (!lines.isEmpty()) {
                TenantContext.runAs(tenant.id(), Actor.system("erasures-again"), () -> apply(tenant, lines));
            }
        }
    }

    private void apply(TenantDetails tenant, List<ErasureList.Line> lines) {
        // The key first: without it, what comes in again would not be known.
        transactions.executeWithoutResult(status -> {
            if (!keys.isAtHand()) {
                lines.reversed().stream()
                        .map(ErasureList.Line::key)
                        .filter(key -> key != null)
                        .findFirst()
                        .ifPresent(key -> keys.keep(HexFormat.of().parseHex(key)));
            }
            lines.stream()
                    .filter(line -> line.suppressed() != null)
                    .map(ErasureList.Line::suppression)
                    .forEach(one -> holders.forEach(holder -> holder.suppressAgain(one)));
        });
        List<HeldThing> things = new ArrayList<>();
        lines.stream()
                .map(ErasureList.Line::thing)
                .filter(thing -> thing != null)
                .forEach(thing -> things.add(HeldThing.parse(thing)));
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            Picked some = new Picked(things.subList(from, Math.min(things.size(), from + AT_ONCE)));
            transactions.executeWithoutResult(status -> {
                Traces traces = new Traces();
                holders.forEach(holder -> holder.describe(some, traces));
                if (traces.foundThings().isEmpty()) {
                    return;
                }
                Map<String, Long> counts = erasure.erase(new Picked(traces.foundThings()));
                audit.append("person.erased-again", "restore", PrivacyWork.written(counts));
                log.warn("erased again what a backup had brought back to {}: {}", tenant.slug(), counts);
            });
        }
    }
}
