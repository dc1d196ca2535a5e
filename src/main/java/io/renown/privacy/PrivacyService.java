package io.renown.privacy;

import io.renown.audit.AuditLog;
import io.renown.jobs.JobQueue;
import io.renown.privacy.PrivacyRequest.Kind;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers to people who ask what is held of them, or to be forgotten. For members who see all brands: what is held of a
 * person does not keep to one.
 */
@Service
public class PrivacyService {

    /** Of one kind, in one search. */
    public static final int MOST_MATCHES = 100;

    /** In one request. */
    public static final int MOST_PICKED = 500;

    private final List<PersonalData> holders;
    private final PrivacyRequestSql requests;
    private final CopyFiles files;
    private final JobQueue jobs;
    private final AuditLog audit;
    private final Clock clock;

    PrivacyService(
            List<PersonalData> holders,
            PrivacyRequestSql requests,
            CopyFiles files,
            JobQueue jobs,
            AuditLog audit,
            Clock clock) {
        this.holders = holders;
        this.requests = requests;
        this.files = files;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What may be the person's, at most {@value #MOST_MATCHES} of each kind: also the reviews of orders found by name or
     * address.
     *
     * @throws Problem {@code privacy-query} when nothing is asked for
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public List<PersonMatch> search(PersonQuery query) {
        requireAllBrands();
        if (query.isEmpty()) {
            throw Problem.invalid("privacy-query");
        }
        Map<HeldThing, PersonMatch> matches = new LinkedHashMap<>();
        collect(query, matches);
        Set<String> orders = matches.values().stream()
                .map(PersonMatch::orderNumber)
                .filter(number -> number != null && !number.isEmpty())
                .collect(Collectors.toSet());
        if (!query.orderNumbers().containsAll(orders)) {
            collect(
                    new PersonQuery(
                            "", query.listingId(), "", query.withOrders(orders).orderNumbers(), ""),
                    matches);
        }
        audit.append("person.searched", "matches:" + matches.size(), ""); // whom for stays out of it
        return List.copyOf(matches.values());
    }

    private void collect(PersonQuery query, Map<HeldThing, PersonMatch> matches) {
        holders.forEach(holder ->
                holder.search(query, MOST_MATCHES).forEach(match -> matches.putIfAbsent(match.thing(), match)));
    }

    /**
     * What is held of the person whose these are, by kind.
     *
     * @throws Problem {@code not-found} when one of them is not held
     */
    @Transactional // the first question makes the key
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public Map<String, Long> count(Collection<HeldThing> picked) {
        Traces traces = known(picked);
        PersonCopy copy = new PersonCopy();
        Picked all = new Picked(picked);
        holders.forEach(holder -> holder.collect(all, traces, copy));
        return copy.counts();
    }

    /**
     * Asks for a copy of all that is held of the person; made in the background.
     *
     * @throws Problem {@code not-found} when one of them is not held
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public PrivacyRequest export(Collection<HeldThing> picked) {
        return ask(Kind.EXPORT, picked);
    }

    /**
     * Asks for the erasure of all that is held of the person; done in the background, and not to be undone.
     *
     * @throws Problem {@code not-found} when one of them is not held
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public PrivacyRequest erase(Collection<HeldThing> picked) {
        return ask(Kind.ERASE, picked);
    }

    private PrivacyRequest ask(Kind kind, Collection<HeldThing> picked) {
        known(picked);
        long id = Tsid.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        requests.insert(id, kind, TenantContext.actor().requireMemberId(), picked, now);
        audit.append(
                kind == Kind.ERASE ? "person.erasure-asked" : "person.copy-asked",
                "privacy-request:" + Tsid.format(id),
                picked.size() + " picked");
        jobs.enqueue(new PrivacyRequestJob(TenantContext.tenantId(), id));
        return requests.find(id).orElseThrow();
    }

    private Traces known(Collection<HeldThing> picked) {
        requireAllBrands();
        if (picked.isEmpty() || picked.size() > MOST_PICKED) {
            throw Problem.invalid("privacy-picked", MOST_PICKED);
        }
        Traces traces = new Traces();
        Picked all = new Picked(picked);
        holders.forEach(holder -> holder.describe(all, traces));
        if (!traces.foundThings().containsAll(picked)) {
            throw Problem.notFound();
        }
        return traces;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public List<PrivacyRequest> list(int limit) {
        return requests.list(limit);
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public PrivacyRequest get(long id) {
        return requests.find(id).orElseThrow(Problem::notFound);
    }

    /**
     * Hands the copy out: a ZIP.
     *
     * @param begin called before the first byte
     * @throws Problem {@code not-found} when there is none, or no more
     */
    @Transactional
    @RequiresPermission(Permission.PRIVACY_MANAGE)
    public void download(long id, Consumer<PrivacyRequest> begin, OutputStream out) throws IOException {
        requireAllBrands();
        PrivacyRequest request =
                requests.find(id).filter(PrivacyRequest::hasFile).orElseThrow(Problem::notFound);
        files.require(id);
        audit.append("person.copy-fetched", "privacy-request:" + Tsid.format(id), "");
        begin.accept(request);
        files.write(id, out);
    }

    private static void requireAllBrands() {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
    }
}
