package io.renown.publicapi;

import io.renown.review.authenticity.AuthenticityReport;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.Estimate;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report on a review's authenticity, as the REST door shows it. */
final class AuthenticityJson {

    private AuthenticityJson() {}

    @Schema(
            name = "Authenticity",
            description = "Reasons to doubt that a review is genuine. Nothing is hidden by them.")
    record AuthenticityBody(
            @Schema(description = "`none`, `low`, `medium`, `high`.", example = "low")
            String grade,

            @Schema(description = "The strongest first.") List<ReasonBody> reasons) {}

    @Schema(name = "AuthenticityReason")
    record ReasonBody(
            @Schema(
                    description = "`near-copy`, `burst`, `one-day-reviewer`, `repeated-phrase`, `rating-mismatch`,"
                            + " `competitor`.",
                    example = "near-copy")
            String kind,

            @Schema(example = "medium") String grade,

            @Schema(description = "Reviews it rests on; 0 where it rests on this review's own words.")
            long count,

            @Schema(description = "What would have been usual instead; 0 where nothing is.")
            double usual,

            @Schema(description = "The words of this review that it rests on, or empty.")
            String passage,

            @Schema(description = "Competitors, as entered here, that this review names.")
            List<MentionBody> mentions,

            @Schema(description = "Ids of some of those reviews.")
            List<String> reviewIds) {}

    @Schema(name = "CompetitorMention")
    record MentionBody(
            @Schema(description = "As entered.", example = "Lamp House")
            String competitor,

            @Schema(description = "Words of the review, the name among them.")
            String words) {}

    @Schema(
            name = "Suspicion",
            description =
                    "Whether a review may not be genuine, as estimated in the background among the reviews of its brand: an"
                            + " estimate, not proof. Nothing is hidden, counted otherwise or sorted by it.")
    record SuspicionBody(
            @Schema(description = "`none`, `low`, `medium`, `high`.", example = "medium")
            String grade,

            @Schema(
                    description = "What it rests on, the strongest first: `near-copy`, `burst`, `one-day-reviewer`,"
                            + " `repeated-phrase`, `rating-mismatch`, `competitor`.")
            List<String> signs,

            @Schema(description = "As of when; null while it is to be looked at again.") @Nullable
            Instant estimatedAt) {}

    static @Nullable SuspicionBody suspicion(@Nullable Estimate estimate, @Nullable Instant estimatedAt) {
        return estimate == null
                ? null
                : new SuspicionBody(
                        estimate.grade().slug(),
                        estimate.signs().stream().map(Kind::slug).toList(),
                        estimatedAt);
    }

    static AuthenticityBody of(AuthenticityReport report) {
        return new AuthenticityBody(
                report.grade().slug(),
                report.reasons().stream()
                        .map(reason -> new ReasonBody(
                                reason.kind().slug(),
                                reason.grade().slug(),
                                reason.count(),
                                reason.usual(),
                                reason.passage(),
                                reason.mentions().stream()
                                        .map(mention -> new MentionBody(mention.competitor(), mention.words()))
                                        .toList(),
                                reason.evidence().stream()
                                        .map(evidence -> Tsid.format(evidence.reviewId()))
                                        .toList()))
                        .toList());
    }
}
