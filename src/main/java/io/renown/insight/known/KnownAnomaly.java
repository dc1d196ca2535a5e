package io.renown.insight.known;

import io.renown.insight.Days;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Days on which a series left what was to be expected, and that a member said to know. */
@Entity
@Table(name = "known_anomaly")
class KnownAnomaly {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private @Nullable Long brandId;
    private String series;
    private boolean above;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String note;
    private @Nullable Long memberId;
    private Instant knownAt;

    @SuppressWarnings("NullAway.Init")
    protected KnownAnomaly() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by know
    KnownAnomaly(AnomalySeries series, LocalDate firstDay, boolean above) {
        this.id = Tsid.next();
        this.brandId = series.brandId();
        this.series = series.key();
        this.firstDay = firstDay;
        this.above = above;
    }

    void know(LocalDate until, String why, @Nullable Long who, Instant now) {
        lastDay = until;
        note = why;
        memberId = who;
        knownAt = now;
    }

    /** The days stay known, without a word. */
    void forgetNote() {
        note = "";
    }

    long id() {
        return id;
    }

    @Nullable
    Long brandId() {
        return brandId;
    }

    String note() {
        return note;
    }

    /** What the audit log says of it: never the note. */
    String summary() {
        return series + " " + firstDay + ".." + lastDay + (above ? " above" : " below");
    }

    KnownAnomalyDetails details() {
        return new KnownAnomalyDetails(id, new Days(firstDay, lastDay), above, note, memberId, knownAt);
    }
}
