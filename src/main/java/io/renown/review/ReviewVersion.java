package io.renown.review;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a review said before it changed. */
@Entity
class ReviewVersion {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long reviewId;
    private int number;
    private @Nullable BigDecimal rating;
    private @Nullable Short ratingScale;
    private String title;
    private String text;
    private Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewVersion() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    ReviewVersion(
            long reviewId,
            int number,
            @Nullable BigDecimal rating,
            @Nullable Short ratingScale,
            String title,
            String text,
            Instant replacedAt) {
        this.id = Tsid.next();
        this.reviewId = reviewId;
        this.number = number;
        this.rating = rating;
        this.ratingScale = ratingScale;
        this.title = title;
        this.text = text;
        this.replacedAt = replacedAt;
    }

    ReviewDetails.Version details() {
        return new ReviewDetails.Version(
                number,
                rating == null || ratingScale == null ? null : new Rating(rating, ratingScale),
                title,
                text,
                replacedAt);
    }
}
