package io.renown.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.nodes.NodeSignal;
import io.renown.nodes.NodeSignals;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.tenancy.TenantContext;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The own words of tenants, ready to be read with. Kept in memory; a change reaches the other nodes as a signal, and
 * whatever a signal misses within a minute.
 */
@Component
class TenantWords {

    private static final String SIGNAL = "own-words";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final OwnWordRepository words;
    private final ReviewAnalyzer analyzer;
    private final NodeSignals signals;
    private final Cache<Integer, OwnWords> tenants =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

    TenantWords(OwnWordRepository words, ReviewAnalyzer analyzer, NodeSignals signals) {
        this.words = words;
        this.analyzer = analyzer;
        this.signals = signals;
    }

    OwnWords ofCurrentTenant() {
        return tenants.get(TenantContext.tenantId(), tenant -> read()); // a change waits for it, and forgets it
    }

    private OwnWords read() {
        List<OwnWordEntry> entries = words.findAllByOrderByPhrase();
        return entries.isEmpty()
                ? OwnWords.NONE
                : analyzer.prepare(entries.stream().map(OwnWordEntry::word).toList());
    }

    /** What reviews of the current tenant bear that were read as they would be now. */
    String modelVersion() {
        return analyzer.modelVersion() + ofCurrentTenant().mark();
    }

    /** To be called in the transaction of a change. */
    void changed() {
        int tenantId = TenantContext.tenantId();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tenants.invalidate(tenantId);
                signals.send(tenantId, SIGNAL);
            }
        });
    }

    @EventListener
    void forgetOnNodeSignal(NodeSignal signal) {
        if (signal.kind().equals(SIGNAL)) {
            tenants.invalidate(signal.tenantId());
        }
    }
}
