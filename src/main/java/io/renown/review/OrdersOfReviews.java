package io.renown.review;

import io.renown.order.OrderBesideReview;
import io.renown.order.OrderService;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is known of the orders that reviews name. Asked once for a batch; where no review names an order, not at all. */
@Component
class OrdersOfReviews {

    private final OrderService orders;
    private final BrandService brands;

    OrdersOfReviews(OrderService orders, BrandService brands) {
        this.orders = orders;
        this.brands = brands;
    }

    /** @param numbers of the orders that the reviews name */
    OrderSheet ofOrders(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return OrderSheet.EMPTY;
        }
        // What is known of a review does not depend on which brands the one sees who brings it.
        List<OrderBesideReview> found = asRenown(() -> orders.listBesideReviews(new TreeSet<>(numbers)));
        if (found.isEmpty()) {
            return OrderSheet.EMPTY;
        }
        Map<String, OrderBesideReview> byNumber =
                found.stream().collect(Collectors.toMap(OrderBesideReview::number, Function.identity()));
        return new OrderSheet(byNumber, () -> asRenown(brands::tree));
    }

    private static <T> T asRenown(Supplier<T> question) {
        return TenantContext.callAs(TenantContext.tenantId(), Actor.system("orders-of-reviews"), question::get);
    }
}
