package io.renown.connector.contract;

import java.util.ArrayList;
import java.util.List;

/** A platform in small that tells of orders. */
abstract class OrderDouble extends PlatformDouble {

    /** In the order in which they were made. */
    final List<DoubleOrder> orders = new ArrayList<>();

    /** A part of them; shorter, or empty, at the end. */
    List<DoubleOrder> page(int start, int size) {
        return orders.subList(Math.min(start, orders.size()), Math.min(start + size, orders.size()));
    }
}
