package io.renown.review;

import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWord;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.Sentiment;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An own word of a tenant, and who gave it. */
@Entity
class OwnWordEntry {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private String phrase;
    private String language;

    @Enumerated(EnumType.STRING)
    private OwnWord.Kind kind;

    private String target;
    private String polarity;
    private @Nullable Long memberId;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected OwnWordEntry() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by the method called
    OwnWordEntry(OwnWord word, @Nullable Long memberId, Instant now) {
        this.id = Tsid.next();
        this.phrase = word.phrase();
        this.language = word.language();
        this.kind = word.kind();
        this.memberId = memberId;
        this.createdAt = now;
        mean(word);
    }

    /** Of the same phrase, language and kind. */
    final void mean(OwnWord word) {
        RiskKind risk = word.risk();
        Aspect aspect = word.aspect();
        Sentiment judged = word.polarity();
        target = risk != null ? risk.name() : aspect != null ? aspect.name() : "";
        polarity = judged == null ? "" : judged.name();
    }

    boolean isOf(OwnWord word) {
        return phrase.equals(word.phrase()) && language.equals(word.language()) && kind == word.kind();
    }

    OwnWord word() {
        return new OwnWord(
                phrase,
                language,
                kind == OwnWord.Kind.RISK ? RiskKind.valueOf(target) : null,
                kind == OwnWord.Kind.ASPECT ? Aspect.valueOf(target) : null,
                polarity.isEmpty() ? null : Sentiment.valueOf(polarity));
    }

    OwnWordDetails details() {
        return new OwnWordDetails(id, word(), memberId, createdAt);
    }
}
