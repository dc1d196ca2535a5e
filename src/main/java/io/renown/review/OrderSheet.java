package io.renown.review;

import io.renown.order.OrderBesideReview;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the orders of a batch of reviews know of them. */
final class OrderSheet {

    static final OrderSheet EMPTY = new OrderSheet(Map.of(), () -> new BrandTree(List.of()));

    private static final Duration ONE_VISIT = Duration.ofDays(1);

    private final Map<String, OrderBesideReview> byNumber;
    private final Supplier<BrandTree> brands;
    private @Nullable BrandTree tree;

    /** @param brands asked for where a review's brand is not that of its order */
    OrderSheet(Map<String, OrderBesideReview> byNumber, Supplier<BrandTree> brands) {
        this.byNumber = byNumber;
        this.brands = brands;
    }

    /** Lets what the order knows stand beside the review. @return whether it was another before */
    boolean settle(Review review, Instant now) {
        String number = review.circumstances().orderNumber();
        OrderBesideReview order = number == null ? null : byNumber.get(number);
        if (order == null || !isOfOneShop(order.brandId(), review.brandId())) {
            return review.ordered(null, null, now);
        }
        return review.ordered(order.carrier(), customer(order, review.brandId()), now);
    }

    /** Null where nobody can tell. Orders that one visit to the shop was split into are no return. */
    private @Nullable CustomerKind customer(OrderBesideReview order, long ofReview) {
        Instant at = order.orderedAt();
        if (at == null || order.firstOrders().isEmpty()) {
            return null;
        }
        Instant visit = at.minus(ONE_VISIT);
        return order.firstOrders().entrySet().stream()
                        .filter(first -> isOfOneShop(first.getKey(), ofReview))
                        .anyMatch(first -> first.getValue().isBefore(visit))
                ? CustomerKind.RETURNING
                : CustomerKind.NEW;
    }

    /** Shops number as they like: the same number of a brand that stands apart is another purchase. */
    private boolean isOfOneShop(long ofOrder, long ofReview) {
        return ofOrder == ofReview || isAbove(ofOrder, ofReview) || isAbove(ofReview, ofOrder);
    }

    private boolean isAbove(long brand, long other) {
        if (tree == null) {
            tree = brands.get();
        }
        return tree.pathTo(other).stream().map(BrandDetails::id).anyMatch(id -> id == brand);
    }
}
