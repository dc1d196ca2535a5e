package io.renown.order;

import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonMatch;
import io.renown.privacy.PersonQuery;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What orders hold of customers: name and address. The order itself stays, since the books need it. */
@Component
class PeopleInOrders implements PersonalData {

    private final OrderRepository orders;
    private final Clock clock;

    PeopleInOrders(OrderRepository orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public List<PersonMatch> search(PersonQuery query, int limit) {
        List<CustomerOrder> found = new ArrayList<>();
        if (!query.email().isEmpty()) {
            found.addAll(orders.findByCustomerEmailIn(
                    List.of(query.email(), query.email().toLowerCase(Locale.ROOT)), Limit.of(limit)));
        }
        if (!query.name().isEmpty()) {
            found.addAll(orders.findByCustomerName(query.name(), Limit.of(limit)));
        }
        if (!query.orderNumbers().isEmpty()) {
            found.addAll(orders.findByOrderNumberIn(query.orderNumbers()));
        }
        return found.stream()
                .distinct()
                .filter(order -> !order.isCustomerErased())
                .map(CustomerOrder::details)
                .filter(order -> TenantContext.actor().brandScope().includes(order.brandId()))
                .limit(limit)
                .map(order -> new PersonMatch(
                        new HeldThing(HeldThing.ORDER, order.id()),
                        Objects.requireNonNullElse(order.customerName(), ""),
                        order.number(),
                        Objects.requireNonNullElse(order.customerEmail(), ""),
                        order.number(),
                        order.orderedAt()))
                .toList();
    }

    @Override
    public void describe(Picked picked, Traces traces) {
        find(picked).stream().map(CustomerOrder::details).forEach(order -> {
            traces.found(new HeldThing(HeldThing.ORDER, order.id()));
            traces.name(order.customerName());
            traces.address(order.customerEmail());
            traces.number(order.number());
        });
    }

    private List<CustomerOrder> find(Picked picked) {
        List<Long> ids = picked.ids(HeldThing.ORDER);
        return ids.isEmpty()
                ? List.of()
                : orders.findByIds(ids).stream()
                        .filter(order -> !order.isCustomerErased())
                        .toList();
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        find(picked).stream()
                .map(CustomerOrder::details)
                .forEach(order -> copy.add(
                        "orders",
                        "id",
                        Tsid.format(order.id()),
                        "number",
                        order.number(),
                        "customerName",
                        order.customerName(),
                        "customerEmail",
                        order.customerEmail(),
                        "customerTier",
                        order.customerTier(),
                        "orderedAt",
                        order.orderedAt(),
                        "shippedAt",
                        order.shippedAt(),
                        "deliveryFrom",
                        order.deliveryFrom(),
                        "deliveryUntil",
                        order.deliveryUntil(),
                        "deliveredAt",
                        order.deliveredAt(),
                        "carrier",
                        order.carrier(),
                        "fulfilment",
                        order.fulfilment() == null ? null : order.fulfilment().slug(),
                        "sku",
                        order.sku(),
                        "product",
                        order.product(),
                        "quantity",
                        order.quantity(),
                        "amount",
                        order.amount(),
                        "currency",
                        order.currency(),
                        "country",
                        order.country(),
                        "lines",
                        words(order.lines())));
    }

    private static String words(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> Stream.of(line.sku(), line.product(), line.quantity(), line.amount())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        List<CustomerOrder> found = find(picked);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        found.forEach(order -> order.eraseCustomer(now));
        return Map.of("orders", (long) found.size());
    }
}
