package io.renown.publicapi;

import io.renown.order.NewOrder;
import io.renown.order.OrderDetails;
import io.renown.order.OrderService;
import io.renown.order.OrdersApplied;
import io.renown.publicapi.OrderJson.NewOrderBody;
import io.renown.publicapi.OrderJson.OrderBody;
import io.renown.publicapi.problem.RefusedParameter;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class OrderController {

    private static final Set<String> PARAMETERS = Set.of("number", "limit", "cursor");

    private final OrderService orders;
    private final BrandService brands;

    OrderController(OrderService orders, BrandService brands) {
        this.orders = orders;
        this.brands = brands;
    }

    @Schema(name = "OrderPage")
    record PageBody(
            List<OrderBody> items,

            @Schema(description = "Give it as `cursor` for the next page; null at the end.", nullable = true) @Nullable
            String nextCursor) {}

    @Schema(name = "NewOrders")
    record NewOrdersBody(
            @Schema(description = "Up to 500. One whose number is known takes the place of what is held under it.")
            @NotEmpty
            @Size(max = OrderService.BATCH)
            List<@Valid NewOrderBody> orders) {}

    @Schema(name = "OrdersApplied")
    record AppliedBody(
            @Schema(example = "2") int created,
            @Schema(example = "1") int changed,
            @Schema(example = "0") int unchanged) {}

    @GetMapping
    @Operation(
            summary = "The orders",
            operationId = "listOrders",
            description =
                    "In no order that means anything. A page may hold fewer than `limit`, even none, before the end.")
    @Parameter(name = "number", description = "Only the order of this number.", example = "A-1001")
    @PageParameters
    PageBody list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        QueryParameters query = new QueryParameters(parameters, PARAMETERS);
        BrandTree tree = brands.tree();
        Optional<String> number = query.single("number");
        if (number.isPresent()) {
            return new PageBody(
                    orders.findByNumber(number.get()).stream()
                            .map(order -> body(order, tree))
                            .toList(),
                    null);
        }
        long after = query.single("cursor").map(OrderController::position).orElse(0L);
        OrderService.OrderPage page = orders.listAfter(after, query.limit());
        return new PageBody(
                page.orders().stream().map(order -> body(order, tree)).toList(),
                page.nextId() == 0 ? null : Tsid.format(page.nextId()));
    }

    private static long position(String cursor) {
        return Tsid.parse(cursor).orElseThrow(() -> new RefusedParameter("cursor", "cursor"));
    }

    private static OrderBody body(OrderDetails order, BrandTree tree) {
        return OrderJson.order(order, tree.find(order.brandId()).orElseThrow().key());
    }

    @PostMapping
    @Operation(
            summary = "Bring orders, or what changed in them",
            operationId = "applyOrders",
            description = "All or none. Safe to repeat: an order is known by its number.")
    AppliedBody apply(@Valid @RequestBody NewOrdersBody body) {
        List<NewOrder> batch = new ArrayList<>();
        for (int i = 0; i < body.orders().size(); i++) {
            batch.add(OrderJson.order(body.orders().get(i), i));
        }
        OrdersApplied applied = orders.applyAll(batch);
        return new AppliedBody(applied.created(), applied.changed(), applied.unchanged());
    }
}
