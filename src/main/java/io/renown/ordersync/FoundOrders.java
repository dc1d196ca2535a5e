package io.renown.ordersync;

import io.renown.connector.OrderPage.FoundOrder;
import io.renown.order.Fulfilment;
import io.renown.order.NewOrder;
import io.renown.order.OrderLine;
import io.renown.shared.TextCut;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Orders of a platform as orders of a brand. */
final class FoundOrders {

    private FoundOrders() {}

    /** Empty for one that cannot be an order of ours: without a number, with a number of 81 characters. */
    static Optional<NewOrder> orderOf(FoundOrder found, String brand) {
        try {
            return Optional.of(new NewOrder(
                    found.number(),
                    brand,
                    shortened(found.customerName(), 200),
                    found.customerEmail() != null && found.customerEmail().length() > 190
                            ? null
                            : found.customerEmail(),
                    shortened(found.tier(), 40),
                    found.orderedAt(),
                    found.shippedAt(),
                    found.deliveryFrom(),
                    found.deliveryUntil(),
                    found.deliveredAt(),
                    shortened(found.carrier(), 80),
                    found.fulfilment() == null
                            ? null
                            : Fulfilment.find(found.fulfilment()).orElse(null),
                    shortened(found.sku(), 80),
                    shortened(found.product(), 200),
                    found.quantity(),
                    found.amount(),
                    currency(found.currency()),
                    country(found.country()),
                    lines(found)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<OrderLine> lines(FoundOrder found) {
        boolean single = found.lines().size() == 1; // then the order's own amount says all
        return found.lines().stream()
                .limit(NewOrder.MOST_LINES)
                .map(line -> new OrderLine(
                        shortened(line.sku(), 80),
                        shortened(line.product(), 200),
                        line.quantity(),
                        single ? null : line.amount()))
                .toList();
    }

    private static @Nullable String upper(@Nullable String code) {
        return code == null || code.isBlank() ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable String currency(@Nullable String code) {
        String upper = upper(code);
        return Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(known -> known.equals(upper))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String country(@Nullable String code) {
        String upper = upper(code);
        return upper != null && upper.matches("[A-Z]{2}") ? upper : null;
    }

    private static @Nullable String shortened(@Nullable String text, int limit) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String bare = text.strip();
        return TextCut.beginning(bare, limit);
    }
}
