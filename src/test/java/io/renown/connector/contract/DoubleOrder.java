package io.renown.connector.contract;

import java.time.Instant;

/** An order as it lies on a double; every one is of the same tea, {@code number} of it for 4.50 each. */
record DoubleOrder(int number, Instant ordered) {

    static final String SKU = "TEA-1";
    static final String PRODUCT = "Green tea";

    String amount() {
        return number * 4 + number / 2 + (number % 2 == 0 ? ".00" : ".50");
    }
}
