package io.renown.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers that took long to count: while fresh they stand as they are, after that they stand once more while they are
 * counted anew. What is cheap to count is not kept. One tenant's, one scope of brands' at a time.
 *
 * @param <Q> what was counted, beside the filter
 */
final class KeptCounts<Q, A> {

    private static final Logger log = LoggerFactory.getLogger(KeptCounts.class);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final TransactionTemplate reading;
    private final Duration dear;
    private final Duration fresh;
    private final Ticker ticker;
    private final Cache<Key<Q>, Kept<A>> kept;

    /**
     * @param dear counts that took longer are kept
     * @param fresh for so long
     */
    KeptCounts(PlatformTransactionManager transactions, Duration dear, Duration fresh, Ticker ticker) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.dear = dear;
        this.fresh = fresh;
        this.ticker = ticker;
        this.kept = Caffeine.newBuilder()
                .maximumSize(5_000)
                .expireAfterWrite(LONGEST)
                .ticker(ticker)
                .build();
    }

    /**
     * All that decides what is counted.
     *
     * @param memberId of the actor where the filter says {@code assignee:me}, else null
     * @param competitors the listings that are left out, or alone asked for
     */
    private record Key<Q>(
            int tenantId,
            BrandScope brands,
            @Nullable Long memberId,
            Set<Long> competitors,
            ReviewFilter filter,
            Q question) {

        static <Q> Key<Q> of(ReviewFilter filter, FilterNames.Names names, Q question) {
            Actor actor = TenantContext.actor();
            boolean byMember = filter.clauses().stream().anyMatch(clause -> clause.field() == FilterField.ASSIGNEE);
            return new Key<>(
                    TenantContext.tenantId(),
                    actor.brandScope(),
                    byMember ? actor.memberId() : null,
                    names.competitorIds(),
                    filter,
                    question);
        }
    }

    /** @param at by the ticker, in nanoseconds */
    private record Kept<A>(A answer, long at, AtomicBoolean renewing) {}

    /** @param again counts anew and {@link #keep}s, as this member, in a transaction and on a thread of its own */
    Optional<A> find(ReviewFilter filter, FilterNames.Names names, Q question, Runnable again) {
        Kept<A> known = kept.getIfPresent(Key.of(filter, names, question));
        if (known == null) {
            return Optional.empty();
        }
        if (ticker.read() - known.at > fresh.toNanos() && known.renewing.compareAndSet(false, true)) {
            renew(question, again, known);
        }
        return Optional.of(known.answer);
    }

    /** Nanoseconds by the clock that decides what is dear. */
    long now() {
        return ticker.read();
    }

    /** @param took nanoseconds */
    void keep(ReviewFilter filter, FilterNames.Names names, Q question, A answer, long took) {
        Key<Q> key = Key.of(filter, names, question);
        if (took > dear.toNanos()) {
            kept.put(key, new Kept<>(answer, ticker.read(), new AtomicBoolean()));
        } else { // the one before was dear for another reason: a portal that has just started, a busy machine
            kept.invalidate(key);
        }
    }

    private void renew(Q question, Runnable again, Kept<A> old) {
        int tenantId = TenantContext.tenantId();
        Actor actor = TenantContext.actor();
        Thread.ofVirtual().name("renewed-counts").start(() -> {
            try {
                TenantContext.runAs(tenantId, actor, () -> reading.executeWithoutResult(status -> again.run()));
            } catch (RuntimeException e) {
                log.warn("{} of tenant {} could not be counted anew", question, tenantId, e);
                old.renewing.set(false);
            }
        });
    }
}
