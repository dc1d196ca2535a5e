package io.renown.reply;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A reply that stood on a platform once; never changed. */
@Entity
class ReplyVersion {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long replyId;
    private int number;
    private String text;
    private Instant publishedAt;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private ReplyEnding ending;

    @SuppressWarnings("NullAway.Init")
    protected ReplyVersion() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    ReplyVersion(long replyId, int number, String text, Instant publishedAt, Instant endedAt, ReplyEnding ending) {
        this.id = Tsid.next();
        this.replyId = replyId;
        this.number = number;
        this.text = text;
        this.publishedAt = publishedAt;
        this.endedAt = endedAt;
        this.ending = ending;
    }

    int number() {
        return number;
    }

    ReplyDetails.Earlier details() {
        return new ReplyDetails.Earlier(number, text, publishedAt, endedAt, ending);
    }
}
