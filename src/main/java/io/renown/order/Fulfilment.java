package io.renown.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who brings an order to its customer. */
public enum Fulfilment {
    MERCHANT,
    /** The marketplace, out of its own warehouse. */
    PLATFORM,
    /** The customer fetches it. */
    PICKUP,
    /** Nothing is sent. */
    DIGITAL;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fulfilment> find(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
