package io.renown.insight;

import io.renown.insight.RootCauses.Node;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a complaint to where it gathers: each place is weighed against the rest, only what more than chance explains is
 * kept, and within the strongest places the same is asked once more.
 */
@Service
public class RootCauseService {

    private static final Set<Dimension> PLACES = EnumSet.of(
            Dimension.SKU,
            Dimension.VARIANT,
            Dimension.CARRIER,
            Dimension.CUSTOMER,
            Dimension.LISTING,
            Dimension.PLATFORM,
            Dimension.FIELD,
            Dimension.COUNTRY);

    /** A place of fewer complaints or reviews is not looked at. */
    static final int LEAST_COMPLAINTS = 5;

    static final int LEAST_REVIEWS = 10;

    private static final double LEAST_LIFT = 1.5;
    private static final int MOST_NODES = 6;
    private static final int MOST_WITHIN = 3;
    private static final int LOOKED_INTO = 3;

    private final ReviewBreakdown breakdown;

    RootCauseService(ReviewBreakdown breakdown) {
        this.breakdown = breakdown;
    }

    /**
     * @param filter without days
     * @param aspect null for the one with the most complaints
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public RootCauses causes(ReviewFilter filter, LocalDate from, LocalDate to, @Nullable Aspect aspect) {
        Days days = new Days(from, to);
        ReviewFilter whole = days.of(filter);
        Set<Dimension> dimensions = EnumSet.copyOf(PLACES);
        dimensions.add(Dimension.ASPECT);
        Spread all = breakdown.of(List.of(whole), dimensions).getFirst();
        List<Aspect> complained = Arrays.stream(Aspect.values())
                .filter(one -> complaints(all, one) > 0)
                .sorted(Comparator.comparingLong(one -> -complaints(all, one)))
                .toList();
        if (complained.isEmpty()) {
            return new RootCauses(days, complained, aspect, new Share(0, all.total()), List.of());
        }
        Aspect wanted = aspect == null ? complained.getFirst() : aspect;
        ReviewFilter complaint = ReviewFilter.ALL.with(FilterField.ASPECT, List.of(wanted.slug() + "-"));
        Spread complaining = breakdown.of(List.of(whole.and(complaint)), PLACES).getFirst();
        return new RootCauses(
                days,
                complained,
                wanted,
                new Share(complaining.total(), Math.max(all.total(), complaining.total())),
                within(whole, complaint, all, complaining));
    }

    private static long complaints(Spread spread, Aspect aspect) {
        return spread.count(Dimension.ASPECT, aspect.slug() + "-");
    }

    private List<Node> within(ReviewFilter whole, ReviewFilter complaint, Spread all, Spread complaining) {
        List<Node> found = standingOut(all, complaining, PLACES, MOST_NODES);
        List<Node> nodes = new ArrayList<>();
        for (Node node : found) {
            nodes.add(
                    nodes.size() < LOOKED_INTO ? withNodes(node, inside(node, whole.and(of(node)), complaint)) : node);
        }
        return nodes;
    }

    private List<Node> inside(Node node, ReviewFilter place, ReviewFilter complaint) {
        Set<Dimension> others = without(node.dimension());
        List<Spread> answers = breakdown.of(List.of(place, place.and(complaint)), others);
        return standingOut(answers.getFirst(), answers.getLast(), others, MOST_WITHIN);
    }

    private static Node withNodes(Node node, List<Node> within) {
        return new Node(node.dimension(), node.value(), node.ofComplaints(), node.ofReviews(), node.lift(), within);
    }

    /** A listing lies on one platform, and a platform in one field: below them that says nothing. */
    private static Set<Dimension> without(Dimension dimension) {
        Set<Dimension> others = EnumSet.copyOf(PLACES);
        others.remove(dimension);
        switch (dimension) {
            case LISTING -> others.removeAll(Set.of(Dimension.PLATFORM, Dimension.FIELD));
            case PLATFORM -> others.remove(Dimension.FIELD);
            default -> {}
        }
        return others;
    }

    /** The filter that keeps to the place. */
    public static ReviewFilter of(Node node) {
        return ReviewFilter.ALL.with(fieldOf(node), List.of(node.value()));
    }

    /** The field whose values its places are. */
    public static FilterField fieldOf(Node node) {
        return FilterField.valueOf(node.dimension().name());
    }

    static List<Node> standingOut(Spread all, Spread complaining, Set<Dimension> dimensions, int most) {
        List<Node> candidates = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            complaining.of(dimension).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(entry -> entry.getValue() >= LEAST_COMPLAINTS)
                    .filter(entry -> isPlace(dimension, entry.getKey()))
                    .filter(entry -> all.count(dimension, entry.getKey()) >= LEAST_REVIEWS)
                    .filter(entry -> all.count(dimension, entry.getKey()) < all.total())
                    .forEach(entry -> candidates.add(node(dimension, entry.getKey(), all, complaining)));
        }
        double beyond = Lift.beyondChance(candidates.size());
        candidates.removeIf(
                node -> node.lift().deviations() <= beyond || node.lift().ratio() < LEAST_LIFT);
        candidates.sort(Comparator.comparingDouble(node -> -node.lift().deviations()));
        List<Node> found = new ArrayList<>();
        for (Node node : candidates) {
            if (found.size() < most && found.stream().noneMatch(known -> sameReviews(known, node))) {
                found.add(node);
            }
        }
        return found;
    }

    /** That nobody knows the customer says nothing of where to look. */
    static boolean isPlace(Dimension dimension, String value) {
        return dimension != Dimension.CUSTOMER || !value.equals("unknown");
    }

    private static Node node(Dimension dimension, String value, Spread all, Spread complaining) {
        // Reviews that came in between the two questions count in the second alone.
        long reviews = Math.max(all.count(dimension, value), complaining.count(dimension, value));
        long complaints = complaining.count(dimension, value);
        long allReviews = Math.max(all.total(), complaining.total());
        long otherReviews = Math.max(allReviews - reviews, complaining.total() - complaints);
        return new Node(
                dimension,
                value,
                new Share(complaints, complaining.total()),
                new Share(reviews, allReviews),
                Lift.of(new Share(complaints, reviews), new Share(complaining.total() - complaints, otherReviews)),
                List.of());
    }

    /** A platform with one listing, an article that only one market buys: the same place under two names. */
    private static boolean sameReviews(Node one, Node other) {
        return one.ofReviews().equals(other.ofReviews()) && one.ofComplaints().equals(other.ofComplaints());
    }
}
