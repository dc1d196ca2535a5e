package io.renown.publicapi;

import io.renown.publicapi.AnalysisJson.AnalysisBody;
import io.renown.publicapi.AnalysisJson.TopicRefBody;
import io.renown.publicapi.AuthenticityJson.AuthenticityBody;
import io.renown.publicapi.AuthenticityJson.SuspicionBody;
import io.renown.reply.ReplyDetails;
import io.renown.review.AnalysisRemarks;
import io.renown.review.CorrectionDetails;
import io.renown.review.Rating;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewListItem;
import io.renown.review.Topics;
import io.renown.review.analysis.Sentiment;
import io.renown.review.authenticity.AuthenticityReport;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reviews as the REST door shows them. */
final class ReviewJson {

    private ReviewJson() {}

    @Schema(
            name = "Rating",
            description = "The score as its platform gave it. Scales are not comparable as they stand.")
    record RatingBody(
            @Schema(example = "8") BigDecimal value,

            @Schema(description = "The best possible value.", example = "10")
            int scale,

            @Schema(description = "The nearest of one to five stars.", example = "4")
            int stars) {}

    @Schema(name = "Passage")
    record PassageBody(
            @Schema(example = "The parcel came ") String text,

            @Schema(description = "Whether the search meant this run of text.")
            boolean hit) {}

    @Schema(name = "AspectSummary")
    record AspectBody(
            @Schema(example = "logistics") String aspect,
            @Schema(example = "negative") String sentiment) {}

    @Schema(name = "ReviewItem")
    record ItemBody(
            String id,
            String listingId,
            String brandId,

            @Schema(description = "Whether the listing is a competitor's; such a review cannot be replied to.")
            boolean competitor,

            @Schema(example = "google") String platform,
            String author,
            @Nullable RatingBody rating,

            @Schema(description = "The beginning of the words, or the part around the first hit.")
            String snippet,

            @Schema(description = "The snippet, cut where hits begin and end.")
            List<PassageBody> highlights,

            Instant publishedAt,
            @Schema(example = "zh-Hans") String language,
            @Schema(example = "negative") String sentiment,
            double sentimentConfidence,

            @Schema(description = AnalysisJson.BASIS, example = "trained")
            String sentimentBasis,

            @Schema(description = "The polarity of each aspect; negative when passages disagree.")
            List<AspectBody> aspects,

            @Schema(description = "What it is about among other reviews; null where that is not known.") @Nullable
            TopicRefBody topic,

            @Schema(description = "Whether a word calls for a person at once.")
            boolean risky,

            @Schema(description = "Null where nobody looked at it yet.") @Nullable
            SuspicionBody suspicion,

            @Schema(example = "none") String replyState,
            boolean edited,
            boolean removed,
            @Schema(example = "open") String state,

            @Schema(description = "Id of a member.") @Nullable
            String assignee,

            @Schema(description = "Names of labels.") List<String> labels,
            @Nullable String sku) {}

    @Schema(name = "ReviewVersion", description = "Words that a newer version replaced.")
    record VersionBody(int number, @Nullable RatingBody rating, String title, String text, Instant replacedAt) {}

    @Schema(name = "Note", description = "A remark among members; customers never see it.")
    record NoteBody(String id, String memberId, String text, Instant createdAt) {}

    @Schema(name = "Reply", description = "The business's public answer.")
    record ReplyBody(
            @Schema(description = "Absent for a reply that was made on the platform.") @Nullable
            String id,

            String text,

            @Schema(description = "Since when it stands on the platform.") @Nullable
            Instant at,

            @Schema(
                    description =
                            "`draft`, `awaiting-approval`, `scheduled`, `sending`, `pending` (the platform looks at"
                                    + " it), `published`, `rejected`, `outdated` (the customer changed the review since),"
                                    + " `withdrawn`.",
                    example = "scheduled")
            String state,

            @Schema(description = "When it goes out.") @Nullable
            Instant sendAt,

            @Schema(description = "Why it did not go out, or waits.", example = "rate-limited") @Nullable
            String trouble,

            @Schema(description = "The platform's own words on it.") @Nullable
            String detail) {}

    @Schema(name = "Review")
    record ReviewBody(
            String id,
            String listingId,
            String brandId,

            @Schema(description = "Whether the listing is a competitor's; such a review cannot be replied to.")
            boolean competitor,

            String platform,

            @Schema(description = "The platform's own id of the review.")
            String platformReviewId,

            String author,
            @Nullable RatingBody rating,
            String title,
            String text,

            @Schema(description = "Title, line break and text, or the text alone: what offsets count in.")
            String whole,

            Instant publishedAt,
            @Nullable Instant editedAt,
            Instant receivedAt,
            @Nullable Instant removedAt,
            @Nullable String orderNumber,
            @Nullable String sku,
            @Nullable String variant,
            @Nullable String country,
            @Nullable Boolean verified,
            int likes,
            @Nullable String url,
            AnalysisBody analysis,

            @Schema(description = "Earlier words, newest first.")
            List<VersionBody> versions,

            List<ReplyBody> replies,
            String replyState,
            List<NoteBody> notes,
            String state,
            @Nullable String assignee,
            List<String> labels,

            @Schema(description = "As estimated in the background; null where nobody looked at it yet.") @Nullable
            SuspicionBody suspicion,

            @Schema(description = "Whether it may not be genuine, as it stands now: an estimate, not proof.")
            AuthenticityBody authenticity) {}

    /** @param competitors listings that are a competitor's */
    static ItemBody item(ReviewListItem review, Map<Long, String> labelNames, Topics topics, Set<Long> competitors) {
        return new ItemBody(
                Tsid.format(review.id()),
                Tsid.format(review.listingId()),
                Tsid.format(review.brandId()),
                competitors.contains(review.listingId()),
                review.platform(),
                review.author(),
                rating(review.rating()),
                review.snippet().stream().map(ReviewListItem.Passage::text).collect(Collectors.joining()),
                review.snippet().stream()
                        .map(passage -> new PassageBody(passage.text(), passage.hit()))
                        .toList(),
                review.publishedAt(),
                review.language(),
                slug(review.sentiment()),
                review.sentimentConfidence(),
                review.sentimentBasis().slug(),
                review.aspects().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> new AspectBody(e.getKey().slug(), slug(e.getValue())))
                        .toList(),
                AnalysisJson.topic(review.topicId(), topics),
                review.risky(),
                AuthenticityJson.suspicion(review.suspicion(), review.suspicionAt()),
                replyState(review.replied()),
                review.edited(),
                review.removed(),
                review.workState().slug(),
                Ids.format(review.assigneeId()),
                names(review.labelIds().stream(), labelNames),
                review.sku());
    }

    /**
     * @param own the reply made here
     * @param competitor whether the listing is a competitor's
     */
    static ReviewBody review(
            ReviewDetails review,
            boolean competitor,
            Optional<ReplyDetails> own,
            AnalysisRemarks remarks,
            List<CorrectionDetails> corrections,
            Map<Long, String> labelNames,
            Topics topics,
            AuthenticityReport authenticity) {
        String reply = review.replyText();
        return new ReviewBody(
                Tsid.format(review.id()),
                Tsid.format(review.listingId()),
                Tsid.format(review.brandId()),
                competitor,
                review.platform(),
                review.platformReviewId(),
                review.author(),
                rating(review.rating()),
                review.title(),
                review.text(),
                review.whole(),
                review.publishedAt(),
                review.editedAt(),
                review.receivedAt(),
                review.removedAt(),
                review.orderNumber(),
                review.sku(),
                review.variant(),
                review.country(),
                review.verified(),
                review.likes(),
                review.url(),
                AnalysisJson.of(review, remarks, corrections, topics),
                review.earlier().stream()
                        .map(version -> new VersionBody(
                                version.number(),
                                rating(version.rating()),
                                version.title(),
                                version.text(),
                                version.replacedAt()))
                        .toList(),
                replies(review, own),
                replyState(reply != null),
                review.notes().stream().map(ReviewJson::note).toList(),
                review.workState().slug(),
                Ids.format(review.assigneeId()),
                names(review.labelIds().stream(), labelNames),
                AuthenticityJson.suspicion(review.suspicion(), review.suspicionAt()),
                AuthenticityJson.of(authenticity));
    }

    private static List<ReplyBody> replies(ReviewDetails review, Optional<ReplyDetails> own) {
        List<ReplyBody> replies = new ArrayList<>();
        own.map(ReviewJson::reply).ifPresent(replies::add);
        String standing = review.replyText();
        if (standing != null
                && own.filter(reply -> standing.equals(reply.text()) && reply.standingText() != null)
                        .isEmpty()) {
            replies.add(new ReplyBody(null, standing, review.replyAt(), "published", null, null, null));
        }
        return replies;
    }

    static ReplyBody reply(ReplyDetails reply) {
        return new ReplyBody(
                Tsid.format(reply.id()),
                reply.text(),
                reply.standingAt(),
                reply.state().slug(),
                reply.plannedAt(),
                reply.trouble(),
                reply.words());
    }

    static NoteBody note(ReviewDetails.Note note) {
        return new NoteBody(Tsid.format(note.id()), Tsid.format(note.memberId()), note.text(), note.createdAt());
    }

    static String slug(Sentiment sentiment) {
        return sentiment.name().toLowerCase(Locale.ROOT);
    }

    static String replyState(boolean replied) {
        return replied ? "replied" : "none";
    }

    private static @Nullable RatingBody rating(@Nullable Rating rating) {
        if (rating == null) {
            return null;
        }
        BigDecimal value = rating.value().stripTrailingZeros();
        return new RatingBody(value.scale() < 0 ? value.setScale(0) : value, rating.scale(), rating.stars());
    }

    private static List<String> names(Stream<Long> ids, Map<Long, String> names) {
        return ids.map(names::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
