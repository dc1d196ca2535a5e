package io.renown.review;

import io.renown.order.OrderCarrier;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The carriers of the orders of a batch. */
final class CarrierSheet {

    static final CarrierSheet EMPTY = new CarrierSheet(Map.of(), () -> new BrandTree(List.of()));

    private final Map<String, OrderCarrier> byNumber;
    private final Supplier<BrandTree> brands;
    private @Nullable BrandTree tree;

    /** @param brands asked for where a review's brand is not that of its order */
    CarrierSheet(Map<String, OrderCarrier> byNumber, Supplier<BrandTree> brands) {
        this.byNumber = byNumber;
        this.brands = brands;
    }

    /** Lets the carrier stand beside the review. @return whether it was another before */
    boolean settle(Review review, Instant now) {
        String number = review.orderNumber();
        return review.carriedBy(
                Optional.ofNullable(number == null ? null : byNumber.get(number))
                        .filter(order -> isOfOneShop(order.brandId(), review.brandId()))
                        .map(OrderCarrier::carrier)
                        .orElse(null),
                now);
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
