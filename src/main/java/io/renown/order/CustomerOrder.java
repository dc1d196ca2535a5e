package io.renown.order;

import io.renown.shared.Tsid;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A customer's purchase. */
@Entity
class CustomerOrder implements Persistable<Long> {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long brandId;
    private String orderNumber;
    private @Nullable String customerName;
    private @Nullable String customerEmail;
    private @Nullable Instant orderedAt;
    private @Nullable Instant shippedAt;
    private @Nullable Instant deliveredAt;
    private @Nullable String carrier;
    private @Nullable String sku;
    private @Nullable String product;
    private @Nullable Integer quantity;
    private @Nullable BigDecimal amount;
    private @Nullable String currency;
    private @Nullable String country;
    private @Nullable Instant deliveryFrom;
    private @Nullable Instant deliveryUntil;
    private @Nullable String customerTier;

    @Enumerated(EnumType.STRING)
    private @Nullable Fulfilment fulfilment;

    @Convert(converter = LinesColumn.class)
    private List<OrderLine> orderLines = List.of();

    private @Nullable Instant customerErasedAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerOrder() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    CustomerOrder(NewOrder order, long brandId) {
        this.id = Tsid.next();
        this.orderNumber = order.number();
        this.brandId = brandId;
        change(order, brandId);
    }

    /** Takes over what the shop says now; the number is what the order is. */
    final void change(NewOrder order, long newBrandId) {
        brandId = newBrandId;
        if (customerErasedAt == null) {
            customerName = order.customerName();
            customerEmail = order.customerEmail();
            customerTier = order.customerTier();
        }
        orderedAt = order.orderedAt();
        shippedAt = order.shippedAt();
        deliveryFrom = order.deliveryFrom();
        deliveryUntil = order.deliveryUntil();
        deliveredAt = order.deliveredAt();
        fulfilment = order.fulfilment();
        orderLines = order.lines();
        carrier = order.carrier();
        sku = order.sku();
        product = order.product();
        quantity = order.quantity();
        amount = order.amount();
        currency = order.currency();
        country = order.country();
    }

    /** What is said anew, and for the rest what is held. */
    NewOrder filledIn(NewOrder said) {
        return new NewOrder(
                said.number(),
                said.brand(),
                either(said.customerName(), customerName),
                either(said.customerEmail(), customerEmail),
                either(said.customerTier(), customerTier),
                either(said.orderedAt(), orderedAt),
                either(said.shippedAt(), shippedAt),
                either(said.deliveryFrom(), deliveryFrom),
                either(said.deliveryUntil(), deliveryUntil),
                either(said.deliveredAt(), deliveredAt),
                either(said.carrier(), carrier),
                either(said.fulfilment(), fulfilment),
                either(said.sku(), sku),
                either(said.product(), product),
                either(said.quantity(), quantity),
                either(said.amount(), amount),
                either(said.currency(), currency),
                either(said.country(), country),
                said.lines().isEmpty() ? orderLines : said.lines());
    }

    private static <T> @Nullable T either(@Nullable T said, @Nullable T held) {
        return said == null ? held : said;
    }

    /** Whoever bought asked to be forgotten: the shop does not bring them back. */
    void eraseCustomer(Instant now) {
        customerName = null;
        customerEmail = null;
        customerTier = null;
        customerErasedAt = now;
    }

    boolean isCustomerErased() {
        return customerErasedAt != null;
    }

    OrderDetails details() {
        return new OrderDetails(
                id,
                brandId,
                orderNumber,
                customerName,
                customerEmail,
                customerTier,
                orderedAt,
                shippedAt,
                deliveryFrom,
                deliveryUntil,
                deliveredAt,
                carrier,
                fulfilment,
                sku,
                product,
                quantity,
                amount,
                currency,
                country,
                orderLines);
    }

    @Override
    public Long getId() {
        return id;
    }

    /** The id is given in the constructor, so only the tenant tells a new row from a loaded one; spares a SELECT each. */
    @Override
    @SuppressWarnings("ConstantValue")
    public boolean isNew() {
        return tenantId == null;
    }
}
