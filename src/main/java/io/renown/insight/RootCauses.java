package io.renown.insight;

import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.analysis.Aspect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the complaints about an aspect gather.
 *
 * @param complained aspects with complaints in these days, the most complained of first
 * @param aspect the one looked at; null where there is none
 * @param complaints of all reviews of the days
 * @param nodes places with more complaints than chance explains; empty where nothing stands out
 */
public record RootCauses(
        Days days, List<Aspect> complained, @Nullable Aspect aspect, Share complaints, List<Node> nodes) {

    public RootCauses {
        complained = List.copyOf(complained);
        nodes = List.copyOf(nodes);
    }

    /**
     * @param value as the field syntax writes it
     * @param ofComplaints its part of the complaints of its parent
     * @param ofReviews its part of all reviews of its parent
     * @param lift against the rest of its parent
     * @param nodes within it
     */
    public record Node(
            Dimension dimension, String value, Share ofComplaints, Share ofReviews, Lift lift, List<Node> nodes) {

        public Node {
            nodes = List.copyOf(nodes);
        }
    }
}
