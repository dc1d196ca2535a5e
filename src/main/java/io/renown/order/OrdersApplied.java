package io.renown.order;

/** What became of the orders of one call. */
public record OrdersApplied(int created, int changed, int unchanged) {

    public static final OrdersApplied NONE = new OrdersApplied(0, 0, 0);

    public OrdersApplied plus(OrdersApplied other) {
        return new OrdersApplied(created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
}
