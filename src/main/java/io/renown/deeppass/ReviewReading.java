package io.renown.deeppass;

import io.renown.review.DeepReading.Unread;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.Sentiment;
import io.renown.shared.TextCut;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/** What the deep pass found in a review, and what the fast one had found; under the review's id. */
@Entity
@Indexed(index = ReadingBinder.INDEX)
@TypeBinding(binder = @TypeBinderRef(type = ReadingBinder.class))
class ReviewReading {

    private static final int LONGEST_TROUBLE = 200;

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long listingId;
    private String version;
    private @Nullable String space;
    private byte @Nullable [] vector;
    private @Nullable Long print;
    private boolean echo;

    @Enumerated(EnumType.STRING)
    private Sentiment sentiment;

    private float confidence;
    private float score;

    @Enumerated(EnumType.STRING)
    private Sentiment fastSentiment;

    private float fastConfidence;
    private float fastScore;
    private @Nullable String trouble;
    private Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewReading() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by the method called
    ReviewReading(Unread review) {
        this.id = review.id();
        this.listingId = review.listingId();
    }

    void take(ReviewAnalysis fast, DeepAnalysis deep, @Nullable String why, Instant now) {
        version = deep.modelVersion();
        space = deep.vector() == null ? null : deep.vector().space();
        vector = deep.vector() == null ? null : VectorBytes.of(deep.vector().values());
        print = vector == null ? null : VectorBytes.print(vector);
        sentiment = deep.sentiment();
        confidence = (float) deep.sentimentConfidence();
        score = (float) deep.score();
        fastSentiment = fast.sentiment();
        fastConfidence = (float) fast.sentimentConfidence();
        fastScore = (float) fast.score();
        trouble = why == null ? null : TextCut.beginning(why, LONGEST_TROUBLE);
        readAt = now;
    }

    /** Whether another review of the listing, which says the same, stands in the index for it. */
    void standBehindAnother(boolean behind) {
        echo = behind;
    }

    long id() {
        return id;
    }

    long listingId() {
        return listingId;
    }

    String version() {
        return version;
    }

    @Nullable
    String space() {
        return space;
    }

    byte @Nullable [] vector() {
        return vector;
    }

    @Nullable
    Long print() {
        return print;
    }

    boolean isEcho() {
        return echo;
    }

    Sentiment sentiment() {
        return sentiment;
    }

    Sentiment fastSentiment() {
        return fastSentiment;
    }

    double fastConfidence() {
        return fastConfidence;
    }

    double fastScore() {
        return fastScore;
    }

    @Nullable
    String trouble() {
        return trouble;
    }
}
