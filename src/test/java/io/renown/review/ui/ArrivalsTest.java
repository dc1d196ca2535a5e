package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import io.renown.nodes.NodeSignal;
import io.renown.review.ReviewsIngested;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final Arrivals arrivals = new Arrivals();
    private int told;

    @Test
    void tellsATabOfReviewsThatCameInOnAnotherNode() {
        arrivals.watch(7, new Tab(), () -> told++);

        arrivals.tellOnNodeSignal(new NodeSignal(7, ReviewsIngested.SIGNAL));

        assertThat(told).isOne();
    }

    @Test
    void tellsNoTabOfAnotherTenantAndNothingOfOtherSignals() {
        arrivals.watch(7, new Tab(), () -> told++);

        arrivals.tellOnNodeSignal(new NodeSignal(8, ReviewsIngested.SIGNAL));
        arrivals.tellOnNodeSignal(new NodeSignal(7, "job"));

        assertThat(told).isZero();
    }

    private static final class Tab extends UI {

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }
}
