package io.renown.order;

import io.renown.audit.AuditLog;
import io.renown.order.OrderRepository.OrderFacts;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the current tenant that the actor may see. */
@Service
public class OrderService {

    /** How many orders a caller should hand in, or ask for, at a time. */
    public static final int BATCH = 500;

    private final OrderRepository orders;
    private final BrandService brands;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    OrderService(OrderRepository orders, BrandService brands, AuditLog audit, ApplicationEventPublisher events) {
        this.orders = orders;
        this.brands = brands;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Creates the orders, or takes over what changed in those held under the same number. Idempotent.
     *
     * @throws Problem {@code not-found} for a brand that is unknown or out of the actor's scope, or an order that belongs
     *     to one
     */
    @Transactional
    @RequiresPermission(Permission.ORDER_MANAGE)
    public OrdersApplied applyAll(List<NewOrder> batch) {
        return applied(batch, false);
    }

    /**
     * As the other, for orders that a shop's platform lists: numbers are the shop's own, so that one that another brand
     * holds already is another order and is left as it is; and what a platform does not tell leaves what is held.
     */
    @Transactional
    @RequiresPermission(Permission.ORDER_MANAGE)
    public OrdersApplied applyFound(List<NewOrder> batch) {
        return applied(batch, true);
    }

    private OrdersApplied applied(List<NewOrder> batch, boolean found) {
        if (batch.isEmpty()) {
            return OrdersApplied.NONE;
        }
        BrandTree visible = brands.tree();
        Map<String, CustomerOrder> held = new HashMap<>();
        orders.findByOrderNumberIn(batch.stream().map(NewOrder::number).toList())
                .forEach(order -> held.put(order.details().number(), order));
        List<CustomerOrder> fresh = new ArrayList<>();
        Set<String> changed = new LinkedHashSet<>();
        CustomersTouched customers = new CustomersTouched();
        OrdersApplied applied = OrdersApplied.NONE;
        for (NewOrder order : batch) {
            BrandDetails brand = visible.findByKey(order.brand()).orElseThrow(Problem::notFound);
            CustomerOrder known = held.get(order.number());
            if (known == null) {
                CustomerOrder made = new CustomerOrder(order, brand.id());
                held.put(order.number(), made);
                fresh.add(made);
                changed.add(order.number());
                customers.add(made.details());
                applied = applied.plus(new OrdersApplied(1, 0, 0));
                continue;
            }
            OrderDetails before = known.details();
            if (!TenantContext.actor().brandScope().includes(before.brandId())) {
                throw Problem.notFound();
            }
            if (found && before.brandId() != brand.id()) {
                applied = applied.plus(new OrdersApplied(0, 0, 1));
                continue;
            }
            known.change(found ? known.filledIn(order) : order, brand.id());
            OrderDetails after = known.details();
            if (after.brandId() != before.brandId() || !Objects.equals(after.carrier(), before.carrier())) {
                changed.add(order.number());
            }
            if (customers.addIfOther(before, after)) {
                changed.add(order.number());
            }
            boolean same = after.equals(before);
            applied = applied.plus(same ? new OrdersApplied(0, 0, 1) : new OrdersApplied(0, 1, 0));
        }
        orders.saveAll(fresh);
        if (applied.created() + applied.changed() > 0) {
            audit.append("orders.applied", "orders", applied.created() + " created, " + applied.changed() + " changed");
        }
        changed.addAll(customers.laterOrders(orders));
        if (!changed.isEmpty()) {
            events.publishEvent(new OrdersChanged(TenantContext.tenantId(), List.copyOf(changed)));
        }
        return applied;
    }

    /** Of the visible orders with these numbers, what their reviews are told apart by. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.ORDER_READ)
    public List<OrderBesideReview> listBesideReviews(Collection<String> orderNumbers) {
        BrandScope visible = TenantContext.actor().brandScope();
        List<OrderFacts> found = orders.findFacts(orderNumbers).stream()
                .filter(order -> visible.includes(order.getBrandId()))
                .toList();
        Map<String, Map<Long, Instant>> firstOrders = firstOrders(found, visible);
        return found.stream()
                .map(order -> new OrderBesideReview(
                        order.getNumber(),
                        order.getBrandId(),
                        order.getCarrier(),
                        order.getOrderedAt(),
                        order.getEmail() == null || order.getOrderedAt() == null
                                ? Map.of()
                                : firstOrders.getOrDefault(order.getEmail(), Map.of())))
                .toList();
    }

    /** When the first of the visible orders was. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.ORDER_READ)
    public Optional<Instant> findHeldSince() {
        BrandScope visible = TenantContext.actor().brandScope();
        List<Instant> first =
                visible.unlimited() ? orders.findDays(Limit.of(1)) : orders.findDaysOf(visible.brandIds(), Limit.of(1));
        return first.stream().findFirst();
    }

    private Map<String, Map<Long, Instant>> firstOrders(List<OrderFacts> found, BrandScope visible) {
        Set<String> customers = found.stream()
                .map(OrderFacts::getEmail)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Map<String, Map<Long, Instant>> firstOrders = new HashMap<>();
        if (!customers.isEmpty()) {
            orders.findFirstOrders(customers).stream()
                    .filter(first -> visible.includes(first.getBrandId()))
                    .forEach(first -> firstOrders
                            .computeIfAbsent(first.getEmail(), email -> new HashMap<>())
                            .put(first.getBrandId(), first.getAt()));
        }
        return firstOrders;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.ORDER_READ)
    public Optional<OrderDetails> findByNumber(String number) {
        return orders.findByOrderNumber(number)
                .map(CustomerOrder::details)
                .filter(order -> TenantContext.actor().brandScope().includes(order.brandId()));
    }

    /**
     * The visible orders among the next {@link #BATCH} ids: pages for an export.
     *
     * @param afterId 0 for the beginning
     * @return the page; ask again with its {@code nextId} until that is 0
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.ORDER_READ)
    public OrderPage listAfter(long afterId) {
        return listAfter(afterId, BATCH);
    }

    /** As {@link #listAfter(long)}, in pages of at most {@code limit}, which itself is at most {@link #BATCH}. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.ORDER_READ)
    public OrderPage listAfter(long afterId, int limit) {
        int size = Math.min(limit, BATCH);
        List<OrderDetails> found = orders.findByIdGreaterThanOrderById(afterId, Limit.of(size)).stream()
                .map(CustomerOrder::details)
                .toList();
        long next = found.size() < size ? 0 : found.getLast().id();
        return new OrderPage(
                found.stream()
                        .filter(order -> TenantContext.actor().brandScope().includes(order.brandId()))
                        .toList(),
                next);
    }

    /** @param nextId 0 at the end */
    public record OrderPage(List<OrderDetails> orders, long nextId) {}
}
