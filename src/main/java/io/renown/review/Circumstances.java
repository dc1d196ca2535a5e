package io.renown.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Of a review: what is told beside its words. What was bought and by whom, how it came there, and who agrees. */
@Embeddable
class Circumstances {

    private @Nullable String orderNumber;
    private @Nullable String sku;
    private @Nullable String variant;
    private @Nullable String country;
    private @Nullable String carrier;

    @Enumerated(EnumType.STRING)
    private @Nullable CustomerKind customer; // null while unknown

    private @Nullable Boolean verified;
    private int likes;
    private @Nullable String url;

    protected Circumstances() {}

    Circumstances(RawReview raw) {
        takeOver(raw);
    }

    /** Takes over what the source says now; of the order it knows but the number. */
    final void takeOver(RawReview raw) {
        orderNumber = raw.orderNumber();
        sku = raw.sku();
        variant = raw.variant();
        country = raw.country();
        verified = raw.verified();
        likes = raw.likes() == null ? 0 : raw.likes();
        url = raw.url();
    }

    boolean areOfOrder(@Nullable String deliveredBy, @Nullable CustomerKind boughtBy) {
        return Objects.equals(carrier, deliveredBy) && customer == boughtBy;
    }

    /** @param deliveredBy who delivered its order; null for nobody known */
    void order(@Nullable String deliveredBy, @Nullable CustomerKind boughtBy) {
        carrier = deliveredBy;
        customer = boughtBy;
    }

    /** Forgets what leads to the person; the rest fits many. */
    void erase() {
        orderNumber = null;
        url = null;
    }

    @Nullable
    String orderNumber() {
        return orderNumber;
    }

    @Nullable
    String sku() {
        return sku;
    }

    @Nullable
    String variant() {
        return variant;
    }

    @Nullable
    String country() {
        return country;
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    CustomerKind customer() {
        return customer;
    }

    @Nullable
    Boolean verified() {
        return verified;
    }

    int likes() {
        return likes;
    }

    @Nullable
    String url() {
        return url;
    }
}
