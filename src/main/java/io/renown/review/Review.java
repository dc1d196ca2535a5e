package io.renown.review;

import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.DeepAnalysis;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import io.renown.review.analysis.TextSignature;
import io.renown.review.authenticity.Estimate;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.TypeBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.TypeBinding;
import org.jspecify.annotations.Nullable;

/** What a person said about a listing, what was understood of it, and where the members' work on it stands. */
@Entity
@Indexed(index = "review")
@TypeBinding(binder = @TypeBinderRef(type = ReviewBinder.class))
class Review {

    /** In the place of a reply that was erased: that there was one is counted. */
    static final String ERASED = "[erased]";

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long listingId;
    private Long brandId;
    private String platform;
    private String platformReviewId;
    private String author;
    private @Nullable BigDecimal rating;
    private @Nullable Short ratingScale;
    private byte stars;
    private String title;
    private String text;
    private Instant publishedAt;
    private @Nullable Instant editedAt;
    private Instant receivedAt;
    private Instant modifiedAt;
    private @Nullable Instant removedAt;
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
    private @Nullable String replyText;
    private @Nullable Instant replyAt;
    private boolean replyOurs;

    @Enumerated(EnumType.STRING)
    private @Nullable ReplyMark replyMark;

    private byte[] contentHash;
    private int versions;

    private String language;

    @Enumerated(EnumType.STRING)
    private Sentiment sentiment;

    private float sentimentConfidence;
    private float sentimentScore;
    private float emotion;
    private String aspects;

    @Transient
    private @Nullable List<AspectMention> mentions; // of aspects, until they have to be read from the column again

    private String risks;
    private byte @Nullable [] textSignature;
    private String modelVersion;
    private @Nullable Long topicId; // as found or said, before topics were made one
    private @Nullable String analysed; // by the analysis itself, where corrections count

    /** Which deep pass the sentiment is of; empty while it is that of the fast pass. */
    private String deepVersion;

    /** Whether the sentiment is the deep pass's; not where it could only pass on what the fast pass says. */
    private boolean deepJudged;

    /** As {@link Estimate} writes it; null while nobody looked at these words. */
    private @Nullable String suspicion;

    private @Nullable Instant suspicionAt; // null while it is to be looked at

    @Enumerated(EnumType.STRING)
    private WorkState workState;

    private @Nullable Long assigneeId;
    private String labelIds;

    private @Nullable Instant erasedAt;

    @Version
    private int lockVersion;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by the two methods called
    Review(ListingOfReview listing, IdentifiedReview incoming, ReviewAnalysis analysis, Instant now) {
        this.id = Tsid.next();
        this.listingId = listing.listingId();
        this.brandId = listing.brandId();
        this.platform = listing.platform();
        this.platformReviewId = incoming.platformReviewId();
        this.receivedAt = now;
        this.workState = WorkState.OPEN;
        this.labelIds = "";
        this.versions = 1;
        this.deepVersion = "";
        takeOver(incoming, now);
        understand(analysis, now);
    }

    /**
     * Takes over what the source says now.
     *
     * @return the words that were replaced, when text, title or rating differ; the caller keeps them as a version
     */
    Optional<ReviewVersion> change(IdentifiedReview incoming, ReviewAnalysis analysis, Instant now) {
        RawReview raw = incoming.raw();
        boolean sameWords = text.equals(raw.text())
                && title.equals(raw.title())
                && rating().equals(Optional.ofNullable(raw.rating()));
        Optional<ReviewVersion> replaced = sameWords
                ? Optional.empty()
                : Optional.of(new ReviewVersion(id, versions, rating, ratingScale, title, text, now));
        if (!sameWords) {
            deepVersion = "";
            deepJudged = false;
            suspicion = null;
            versions++;
            editedAt = raw.updatedAt() == null ? now : raw.updatedAt();
            workState = WorkState.OPEN;
        }
        takeOver(incoming, now);
        understand(analysis, now);
        return replaced;
    }

    private void takeOver(IdentifiedReview incoming, Instant now) {
        RawReview raw = incoming.raw();
        author = raw.author();
        rating = raw.rating() == null ? null : raw.rating().value();
        ratingScale = raw.rating() == null ? null : (short) raw.rating().scale();
        stars = raw.rating() == null ? 0 : (byte) raw.rating().stars();
        title = raw.title();
        text = raw.text();
        if (raw.createdAt() != null) {
            publishedAt = raw.createdAt();
        } else if (versions == 1 && publishedAt == null) {
            publishedAt = raw.updatedAt() == null ? now : raw.updatedAt();
        }
        orderNumber = raw.orderNumber();
        sku = raw.sku();
        variant = raw.variant();
        country = raw.country();
        verified = raw.verified();
        likes = raw.likes() == null ? 0 : raw.likes();
        url = raw.url();
        if (raw.replyText() != null || !replyOurs) { // most sources do not tell replies, and some are late
            replyText = raw.replyText();
            replyAt = raw.replyAt();
        }
        if (raw.updatedAt() != null) {
            editedAt = raw.updatedAt();
        }
        contentHash = incoming.contentHash();
        suspicionAt = null;
        removedAt = null;
        modifiedAt = now;
    }

    /**
     * Whether the source tells of an older state than the held one, or of the same without its words: answers of platforms
     * come from copies that lag behind, and leave things out.
     */
    boolean saysMoreThan(RawReview raw) {
        Instant said = raw.updatedAt();
        if (said != null && editedAt != null && !said.equals(editedAt)) {
            return said.isBefore(editedAt);
        }
        boolean later = said != null && editedAt == null;
        return !later && raw.text().isBlank() && !text.isBlank();
    }

    /** The platform no longer shows it. */
    void remove(Instant now) {
        removedAt = now;
        modifiedAt = now;
    }

    /**
     * @param name who delivered its order; null for nobody known
     * @return whether it was another before
     */
    boolean ordered(@Nullable String deliveredBy, @Nullable CustomerKind boughtBy, Instant now) {
        if (Objects.equals(carrier, deliveredBy) && customer == boughtBy) {
            return false;
        }
        carrier = deliveredBy;
        customer = boughtBy;
        modifiedAt = now;
        return true;
    }

    /** @return whether it was gone */
    boolean comeBack(Instant now) {
        if (removedAt == null) {
            return false;
        }
        removedAt = null;
        modifiedAt = now;
        return true;
    }

    void understand(ReviewAnalysis analysis, Instant now) {
        modelVersion = analysis.modelVersion();
        modifiedAt = now;
        if (erasedAt != null) {
            return; // without its words, it would be understood otherwise, and change what was counted
        }
        leaveUncorrected();
        language = analysis.language();
        // what was read deeply stays until it is read again; aspects not where the tenant's words are others meanwhile
        boolean otherWords = !mark(deepVersion).equals(mark(modelVersion));
        if (!deepJudged) {
            judge(analysis.sentiment(), analysis.sentimentConfidence(), analysis.score());
        }
        if (!deepJudged || otherWords) {
            name(analysis.aspects());
        }
        emotion = (float) analysis.emotion();
        risks = AnalysisText.writeRisks(analysis.risks());
        textSignature =
                analysis.signature() == null ? null : analysis.signature().bytes();
    }

    /** The analysis of this version fails on it: what another one found stays, or that none found anything. */
    void stayAsUnderstood(String version) {
        modelVersion = isUnderstood() ? version : ReviewAnalysis.FAILED + version;
    }

    /** False where the analysis failed on it when it came in, and on each time since. */
    boolean isUnderstood() {
        return !modelVersion.startsWith(ReviewAnalysis.FAILED);
    }

    /** As the row has it, whoever said so. */
    ReviewAnalysis standing() {
        return new ReviewAnalysis(
                language,
                1,
                sentiment,
                sentimentConfidence,
                sentimentScore,
                emotion,
                aspects(),
                risks(),
                signature(),
                modelVersion);
    }

    /** What of the analysis stands in the row. */
    AnalysisInRow analysis() {
        return new AnalysisInRow(
                language,
                sentiment,
                sentimentConfidence,
                sentimentScore,
                emotion,
                aspects,
                risks,
                textSignature == null ? null : new TextSignature(textSignature),
                topicId,
                analysed);
    }

    /** The deep pass knows better than the fast one how it is meant. @param words of the tenant's own, among what it read with */
    void read(DeepAnalysis analysis, OwnWords words, @Nullable Long topic, Instant now) {
        deepVersion = analysis.modelVersion() + words.mark();
        modifiedAt = now;
        if (erasedAt == null) {
            deepJudged = analysis.vector() != null;
            leaveUncorrected();
            judge(analysis.sentiment(), analysis.sentimentConfidence(), analysis.score());
            name(analysis.aspects());
            topicId = topic;
        }
    }

    /** The deep pass is to try again, as if it never had. */
    void forgetReading() {
        deepVersion = "";
    }

    /** Its words lie nearest to a topic, or to none; what members said of it is settled after that. */
    void sort(@Nullable Long topic, Instant now) {
        if (erasedAt == null) {
            leaveUncorrected();
            topicId = topic;
            modifiedAt = now;
        }
    }

    /** What the analyses said stands there again, until it is settled anew. */
    private void leaveUncorrected() {
        if (analysed != null) {
            take(Understood.read(analysed));
            analysed = null;
        }
    }

    private void name(List<AspectMention> found) {
        aspects = AnalysisText.write(found);
        mentions = found.size() > AnalysisText.MOST ? null : found;
    }

    /** Which words of the tenant's own a version read with, as {@link OwnWords#mark} says. */
    private static String mark(String version) {
        int start = version.indexOf('~');
        return start < 0 ? "" : version.substring(start);
    }

    private void judge(Sentiment found, double confidence, double score) {
        sentiment = found;
        sentimentConfidence = (float) confidence;
        sentimentScore = (float) score;
    }

    /**
     * Lets what members know better stand in the place of what the analysis said, and nothing else of it: what was
     * corrected before and is not any more comes back as it was.
     */
    void settle(List<ReviewCorrection> corrections, Instant now) {
        if (erasedAt != null || (corrections.isEmpty() && analysed == null)) {
            return;
        }
        Understood understood = understood();
        Understood corrected = understood.corrected(corrections);
        String said = corrections.isEmpty() ? null : understood.write();
        if (Objects.equals(said, analysed) && corrected.write().equals(current().write())) {
            return; // nobody else's work on it is disturbed for nothing
        }
        take(corrected);
        analysed = said;
        modifiedAt = now;
    }

    private void take(Understood understood) {
        sentiment = understood.sentiment();
        sentimentConfidence = understood.confidence();
        sentimentScore = understood.score();
        aspects = AnalysisText.write(understood.aspects());
        mentions = null;
        topicId = understood.topic();
    }

    private Understood understood() {
        return analysed == null ? current() : Understood.read(analysed);
    }

    private Understood current() {
        return new Understood(sentiment, sentimentConfidence, sentimentScore, aspects(), topicId);
    }

    /** Whether what stands in the row is not all what the analysis said. */
    boolean isCorrected() {
        return analysed != null;
    }

    /** What the analysis said, whatever was corrected since. */
    Understood.Said said(CorrectionKind kind, String field) {
        return understood().said(kind, field);
    }

    /**
     * Forgets who wrote it and what: name, words, reply, where it stands, and what would lead there. What was counted stays,
     * so that no score changes: rating, day, sentiment, aspects, whether it was replied to.
     *
     * @param zone of the tenant's days; counters know these and those of UTC, and both stay the same
     */
    void erase(Instant now, ZoneId zone) {
        author = "";
        title = "";
        text = "";
        replyText = isReplied() ? ERASED : null;
        replyAt = replyAt == null ? null : replyAt.truncatedTo(ChronoUnit.DAYS);
        replyMark = null;
        Instant dayHere = publishedAt.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant dayOfUtc = publishedAt.truncatedTo(ChronoUnit.DAYS);
        publishedAt = dayHere.isAfter(dayOfUtc) ? dayHere : dayOfUtc;
        editedAt = null;
        platformReviewId = "erased:" + id;
        orderNumber = null;
        url = null;
        versions = 1;
        contentHash = new byte[16];
        textSignature = null;
        risks = "";
        aspects = AnalysisText.write(aspects().stream()
                .map(mention -> new AspectMention(mention.aspect(), mention.sentiment(), mention.confidence(), 0, 0))
                .toList());
        mentions = null;
        analysed = null;
        suspicion = null;
        suspicionAt = null;
        erasedAt = now;
        modifiedAt = now;
    }

    /** @param asOf what it was compared with, stood so then */
    void suspect(Estimate estimate, Instant asOf) {
        suspicion = estimate.write();
        suspicionAt = asOf;
    }

    void assignTo(@Nullable Long memberId, Instant now) {
        assigneeId = memberId;
        modifiedAt = now;
    }

    void moveTo(WorkState state, Instant now) {
        workState = state;
        modifiedAt = now;
    }

    void mark(@Nullable ReplyMark mark, Instant now) {
        replyMark = erasedAt == null ? mark : null;
        modifiedAt = now;
    }

    /** What stands on the platform as the tenant's own reply; null for none any more. */
    void reply(@Nullable String reply, @Nullable Instant at, @Nullable ReplyMark mark, Instant now) {
        replyText = reply;
        replyAt = at;
        replyOurs = reply != null;
        mark(mark, now);
    }

    /** @throws IllegalArgumentException beyond 20 labels */
    void label(Collection<Long> added, Collection<Long> removed, Instant now) {
        TreeSet<Long> ids = new TreeSet<>(labelIds());
        ids.addAll(added);
        ids.removeAll(removed);
        if (ids.size() > 20) {
            throw new IllegalArgumentException("a review bears at most 20 labels");
        }
        labelIds = ids.stream().map(Object::toString).collect(Collectors.joining(","));
        modifiedAt = now;
    }

    ReviewContent content() {
        String hint = language.equals("und") ? null : language;
        return new ReviewContent(title, text, rating().map(Rating::normalized).orElse(null), hint);
    }

    Optional<Rating> rating() {
        return Rating.of(rating, ratingScale);
    }

    List<Long> labelIds() {
        return labelIds.isEmpty()
                ? List.of()
                : Arrays.stream(labelIds.split(",")).map(Long::valueOf).toList();
    }

    List<AspectMention> aspects() {
        if (mentions == null) {
            mentions = AnalysisText.aspects(aspects);
        }
        return mentions;
    }

    List<RiskMention> risks() {
        return AnalysisText.risks(risks);
    }

    @Nullable
    TextSignature signature() {
        return textSignature == null ? null : new TextSignature(textSignature);
    }

    boolean isErased() {
        return erasedAt != null;
    }

    boolean isReplied() {
        return replyText != null && !replyText.isBlank();
    }

    /** Waits for a reply: what the view "Needs reply" holds. */
    boolean isUnanswered() {
        return workState == WorkState.OPEN && !isReplied();
    }

    long id() {
        return id;
    }

    long listingId() {
        return listingId;
    }

    long brandId() {
        return brandId;
    }

    String platform() {
        return platform;
    }

    String platformReviewId() {
        return platformReviewId;
    }

    String author() {
        return author;
    }

    int stars() {
        return stars;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** What offsets of mentions count in. */
    String whole() {
        return content().whole();
    }

    Instant modifiedAt() {
        return modifiedAt;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable
    Instant removedAt() {
        return removedAt;
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

    @Nullable
    String replyText() {
        return replyText;
    }

    @Nullable
    Instant replyAt() {
        return replyAt;
    }

    @Nullable
    ReplyMark replyMark() {
        return replyMark;
    }

    int versions() {
        return versions;
    }

    String language() {
        return language;
    }

    Sentiment sentiment() {
        return sentiment;
    }

    double sentimentConfidence() {
        return sentimentConfidence;
    }

    double sentimentScore() {
        return sentimentScore;
    }

    double emotion() {
        return emotion;
    }

    String modelVersion() {
        return modelVersion;
    }

    /** Which pass the aspects are of: the deep one's are set aside once they were read with other words of the tenant's own. */
    String aspectVersion() {
        return deepJudged && mark(deepVersion).equals(mark(modelVersion)) ? deepVersion : modelVersion;
    }

    /** @param analyzer knows what the words of a language are judged by */
    SentimentBasis sentimentBasis(ReviewAnalyzer analyzer) {
        if (analysed != null && understood().isJudgedOtherwiseThan(current())) {
            return SentimentBasis.MEMBER;
        }
        return erasedAt == null && whole().isBlank() ? SentimentBasis.RATING : analyzer.basis(language);
    }

    /** As it was found or said; what it counts as, {@link Topics} know. */
    @Nullable
    Long topicId() {
        return topicId;
    }

    /** How often the row was written: whoever writes it past the session compares, and counts on. */
    int lockVersion() {
        return lockVersion;
    }

    /** Empty while only the fast pass has read it. */
    String deepVersion() {
        return deepVersion;
    }

    /** As the estimate in the background left it; null while nobody looked at these words. */
    @Nullable
    Estimate suspicion() {
        return suspicion == null ? null : Estimate.read(suspicion);
    }

    /** As of when; null while it is to be looked at, again perhaps. */
    @Nullable
    Instant suspicionAt() {
        return suspicionAt;
    }

    WorkState workState() {
        return workState;
    }

    @Nullable
    Long assigneeId() {
        return assigneeId;
    }
}
