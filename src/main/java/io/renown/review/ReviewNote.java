package io.renown.review;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A remark among members; customers never see it. */
@Entity
class ReviewNote {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long reviewId;
    private Long memberId;
    private String text;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewNote() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    ReviewNote(long reviewId, long memberId, String text, Instant createdAt) {
        if (text.isBlank() || text.length() > 4000) {
            throw io.renown.shared.Problem.invalid("note-length", 4000);
        }
        this.id = Tsid.next();
        this.reviewId = reviewId;
        this.memberId = memberId;
        this.text = text.strip();
        this.createdAt = createdAt;
    }

    ReviewDetails.Note details() {
        return new ReviewDetails.Note(id, memberId, text, createdAt);
    }
}
