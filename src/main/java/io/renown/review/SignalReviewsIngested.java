package io.renown.review;

import io.renown.nodes.NodeSignals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Lets the pages that are open on other nodes know that reviews came in here, or something became of replies. */
@Component
class SignalReviewsIngested {

    private final NodeSignals signals;

    SignalReviewsIngested(NodeSignals signals) {
        this.signals = signals;
    }

    @TransactionalEventListener(id = "signal-reviews-ingested")
    void signalOnReviewsIngested(ReviewsIngested event) {
        signals.send(event.tenantId(), ReviewsIngested.SIGNAL);
    }

    @TransactionalEventListener(id = "signal-replies-changed")
    void signalOnRepliesChanged(RepliesChanged event) {
        signals.send(event.tenantId(), ReviewsIngested.SIGNAL);
    }
}
