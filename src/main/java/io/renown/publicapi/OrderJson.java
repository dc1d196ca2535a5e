package io.renown.publicapi;

import io.renown.order.Fulfilment;
import io.renown.order.NewOrder;
import io.renown.order.OrderDetails;
import io.renown.order.OrderLine;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders as callers see and send them. */
final class OrderJson {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private OrderJson() {}

    @Schema(name = "OrderLine")
    record LineBody(
            @Schema(example = "TEA-100") @Size(max = 80) @Nullable
            String sku,

            @Schema(example = "Green tea, 100 g") @Size(max = 200) @Nullable
            String product,

            @Schema(example = "2") @PositiveOrZero @Nullable Integer quantity,

            @Schema(description = "Of the whole line.", example = "19.80") @Digits(integer = 12, fraction = 6) @Nullable
            BigDecimal amount) {}

    @Schema(name = "Order")
    record OrderBody(
            String id,
            @Schema(example = "A-1001") String number,

            @Schema(description = "Key of the brand that sold it.", example = "north")
            String brand,

            @Nullable String customerName,

            @Nullable String customerEmail,

            @Schema(example = "gold") @Nullable String customerTier,

            @Nullable Instant orderedAt,
            @Nullable Instant shippedAt,
            @Nullable Instant deliveryFrom,
            @Nullable Instant deliveryUntil,
            @Nullable Instant deliveredAt,
            @Nullable String carrier,

            @Schema(allowableValues = {"merchant", "platform", "pickup", "digital"}) @Nullable
            String fulfilment,

            @Schema(example = "19.80") @Nullable BigDecimal amount,

            @Schema(description = "ISO 4217.", example = "EUR") @Nullable
            String currency,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @Nullable
            String country,

            List<LineBody> lines) {}

    @Schema(name = "NewOrder", description = "The order as the shop has it now; what is absent is cleared.")
    record NewOrderBody(
            @Schema(description = "Unique in the tenant; joins reviews to the order.", example = "A-1001")
            @NotBlank
            @Size(max = 80)
            String number,

            @Schema(description = "Key of the brand that sold it.", example = "north") @NotBlank @Size(max = 80)
            String brand,

            @Size(max = 200) @Nullable String customerName,

            @Size(max = 190) @Nullable String customerEmail,

            @Schema(description = "How the shop ranks the customer.", example = "gold") @Size(max = 40) @Nullable
            String customerTier,

            @Nullable Instant orderedAt,
            @Nullable Instant shippedAt,

            @Schema(description = "When it is promised to arrive, at the earliest.") @Nullable
            Instant deliveryFrom,

            @Schema(description = "When it is promised to arrive, at the latest.") @Nullable
            Instant deliveryUntil,

            @Nullable Instant deliveredAt,

            @Size(max = 80) @Nullable String carrier,

            @Schema(
                    description = "Who sends it.",
                    allowableValues = {"merchant", "platform", "pickup", "digital"})
            @Pattern(regexp = "merchant|platform|pickup|digital")
            @Nullable
            String fulfilment,

            @Schema(description = "Of the whole order.", example = "19.80")
            @Digits(integer = 12, fraction = 6)
            @Nullable
            BigDecimal amount,

            @Schema(description = "ISO 4217.", example = "EUR") @Pattern(regexp = "[A-Z]{3}") @Nullable
            String currency,

            @Schema(description = "ISO 3166-1 alpha-2.", example = "DE") @Pattern(regexp = "[A-Z]{2}") @Nullable
            String country,

            @Schema(description = "What was bought.") @Size(max = NewOrder.MOST_LINES) @Nullable
            List<@Valid LineBody> lines) {}

    /** An order of one thing has one line, too. */
    static OrderBody order(OrderDetails order, String brand) {
        OrderLine only = new OrderLine(order.sku(), order.product(), order.quantity(), null);
        boolean none = order.sku() == null && order.product() == null && order.quantity() == null;
        List<OrderLine> lines = !order.lines().isEmpty() ? order.lines() : none ? List.of() : List.of(only);
        return new OrderBody(
                Tsid.format(order.id()),
                order.number(),
                brand,
                order.customerName(),
                order.customerEmail(),
                order.customerTier(),
                order.orderedAt(),
                order.shippedAt(),
                order.deliveryFrom(),
                order.deliveryUntil(),
                order.deliveredAt(),
                order.carrier(),
                order.fulfilment() == null ? null : order.fulfilment().slug(),
                order.amount(),
                order.currency(),
                order.country(),
                lines.stream()
                        .map(line -> new LineBody(line.sku(), line.product(), line.quantity(), line.amount()))
                        .toList());
    }

    /** @param index in the call, for a refusal */
    static NewOrder order(NewOrderBody order, int index) {
        if (order.currency() != null && !CURRENCIES.contains(order.currency())) {
            throw RefusedParameter.ofBody("orders[" + index + "].currency", "currency");
        }
        List<LineBody> lines = order.lines() == null ? List.of() : order.lines();
        return new NewOrder(
                order.number(),
                order.brand(),
                order.customerName(),
                order.customerEmail(),
                order.customerTier(),
                order.orderedAt(),
                order.shippedAt(),
                order.deliveryFrom(),
                order.deliveryUntil(),
                order.deliveredAt(),
                order.carrier(),
                order.fulfilment() == null
                        ? null
                        : Fulfilment.find(order.fulfilment()).orElseThrow(),
                null,
                null,
                null,
                order.amount(),
                order.currency(),
                order.country(),
                lines.stream()
                        .map(line -> new OrderLine(line.sku(), line.product(), line.quantity(), line.amount()))
                        .toList());
    }
}
