package io.renown.review;

import io.renown.order.OrderCarrier;
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

/** Who delivered what reviews are about. Asked once for a batch; where no review names an order, not at all. */
@Component
class Carriers {

    private final OrderService orders;
    private final BrandService brands;

    Carriers(OrderService orders, BrandService brands) {
        this.orders = orders;
        this.brands = brands;
    }

    /** @param numbers of the orders that the reviews name */
    CarrierSheet ofOrders(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return CarrierSheet.EMPTY;
        }
        // What is known of a review does not depend on which brands the one sees who brings it.
        List<OrderCarrier> found = asRenown(() -> orders.listCarriers(new TreeSet<>(numbers)));
        if (found.isEmpty()) {
            return CarrierSheet.EMPTY;
        }
        Map<String, OrderCarrier> byNumber =
                found.stream().collect(Collectors.toMap(OrderCarrier::number, Function.identity()));
        return new CarrierSheet(byNumber, () -> asRenown(brands::tree));
    }

    private static <T> T asRenown(Supplier<T> question) {
        return TenantContext.callAs(TenantContext.tenantId(), Actor.system("carriers"), question::get);
    }
}
