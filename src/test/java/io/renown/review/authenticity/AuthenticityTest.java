package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.analysis.FastAnalyzer;
import io.renown.review.analysis.ReviewContent;
import io.renown.review.authenticity.AuthenticityReport.Evidence;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import io.renown.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticityTest {

    private static final FastAnalyzer ANALYZER = new FastAnalyzer();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PRAISE =
            "The harbour room was quiet, the staff carried our bags and breakfast was superb.";

    private final List<ComparedReview> held = new ArrayList<>();
    private final List<CompetitorNames.Name> competitors = new ArrayList<>();
    private final AuthenticityService service = new AuthenticityService(new Held(held), ANALYZER, brand -> competitors);

    @Test
    void nothingStandsOutOfAnOrdinaryReview() {
        review(1, 7, "Ana", NOON, 5, PRAISE);
        review(2, 7, "Ben", NOON.minus(Duration.ofDays(2)), 2, "We waited an hour for cold soup.");

        AuthenticityReport report = service.report(1);

        assertThat(report.grade()).isEqualTo(Grade.NONE);
        assertThat(report.reasons()).isEmpty();
    }

    @Test
    void nearCopiesAreReasonsWithTheReviewsBehindThem() {
        review(1, 7, "Ana", NOON, 5, PRAISE);
        review(2, 8, "Ben", NOON.minus(Duration.ofDays(9)), 5, PRAISE.replace("superb", "great"));
        review(3, 9, "Cem", NOON.minus(Duration.ofDays(8)), 5, PRAISE.replace("harbour", "harbor"));
        review(4, 9, "Dee", NOON.minus(Duration.ofDays(7)), 5, PRAISE + " Thanks!");

        AuthenticityReport report = service.report(1);

        Reason reason = only(report, Kind.NEAR_COPY);
        assertThat(report.grade()).isEqualTo(Grade.HIGH);
        assertThat(reason.count()).isEqualTo(3);
        assertThat(reason.evidence()).extracting(Evidence::reviewId).containsExactlyInAnyOrder(2L, 3L, 4L);
        assertThat(reason.evidence())
                .allSatisfy(evidence -> assertThat(evidence.similarity()).isBetween(0.5, 1.0));
    }

    @Test
    void shortPraiseIsNoCopyOfOtherShortPraise() {
        review(1, 7, "Ana", NOON, 5, "Very good!");
        review(2, 8, "Ben", NOON.minus(Duration.ofDays(9)), 5, "Very good!");

        assertThat(service.report(1).reasons()).isEmpty();
    }

    @Test
    void aBurstIsMeasuredAgainstWhatIsUsual() {
        review(1, 7, "Ana", NOON, 5, PRAISE);
        for (int i = 0; i < 12; i++) {
            review(10 + i, 7, "", NOON.plusSeconds(60L * i), 5, "Number " + i);
        }
        assertThat(service.report(1).reasons()).as("a listing without a past").isEmpty();

        for (int i = 0; i < 30; i++) {
            review(50 + i, 7, "", NOON.minus(Duration.ofDays(2L * i + 1)), 4, "Earlier " + i);
        }
        Reason burst = only(service.report(1), Kind.BURST);
        assertThat(burst.count()).isEqualTo(13);
        assertThat(burst.usual()).isBetween(0.4, 0.6);
        assertThat(burst.evidence()).hasSize(8).noneMatch(evidence -> evidence.reviewId() == 1);
    }

    @Test
    void aNameWithSeveralListingsInADayStandsOutUnlessItIsNobodys() {
        for (long i = 1; i <= 3; i++) {
            review(i, i, "Ana Q.", NOON.plusSeconds(i), 5, "Place " + i + " was fine");
            review(10 + i, i, "匿名用户", NOON.plusSeconds(i), 5, "Place " + i + " was fine");
            review(20 + i, i, "A***a", NOON.plusSeconds(i), 5, "Place " + i + " was fine");
        }

        assertThat(only(service.report(1), Kind.ONE_DAY_REVIEWER).count()).isEqualTo(3);
        assertThat(kinds(service.report(11))).doesNotContain(Kind.ONE_DAY_REVIEWER);
        assertThat(kinds(service.report(21))).doesNotContain(Kind.ONE_DAY_REVIEWER);
    }

    @Test
    void aWholePassageInOthersIsNoticedThoughTheyAreNoCopies() {
        String passage = "老板亲自下厨还送了一份小菜和酸梅汤";
        review(1, 7, "甲", NOON, 5, "昨天和家人来吃晚饭，" + passage + "，孩子说下次还要来这里过生日");
        review(2, 7, "乙", NOON.minusSeconds(90_000), 5, "出差路过随便找的一家，没想到" + passage + "，鱼也很新鲜，就是停车不太方便");
        review(3, 7, "丙", NOON.minusSeconds(190_000), 5, "同事聚餐十二个人坐了大圆桌，" + passage + "，结账的时候还抹了零头，大家都满意");

        assertThat(only(service.report(1), Kind.REPEATED_PHRASE).count()).isEqualTo(2);
    }

    @Test
    void wordsAgainstStarsAndWordsThatSendElsewhereWeighLittle() {
        review(1, 7, "Ana", NOON, 5, "Terrible, broken after a day, a waste of money. Buy from Lamp House instead.");

        AuthenticityReport report = service.report(1);

        assertThat(kinds(report)).containsExactlyInAnyOrder(Kind.RATING_MISMATCH, Kind.COMPETITOR);
        assertThat(report.grade()).isEqualTo(Grade.LOW);
        assertThat(only(report, Kind.COMPETITOR).passage()).isEqualTo("Buy from Lamp House instead");
    }

    @Test
    void aCompetitorIsNamedWithTheWordsThatSayIt() {
        competitors.add(new CompetitorNames.Name(70, "Lamp House"));
        competitors.add(new CompetitorNames.Name(71, "青瓷坊（天猫）"));
        review(1, 7, "Ana", NOON, 3, "It broke. The one from Lamp House lasted for years, said Ben! So we go back.");
        review(2, 7, "Ben", NOON, 3, "杯子一般。朋友家青瓷坊的更厚实，颜色也好看。");
        review(3, 70, "Cem", NOON, 5, "Lamp House is a fine shop.");
        review(4, 7, "Dee", NOON, 3, "A lamp in the house is all I want.");

        Reason reason = only(service.report(1), Kind.COMPETITOR);
        assertThat(reason.grade()).isEqualTo(Grade.LOW);
        assertThat(reason.mentions())
                .containsExactly(new AuthenticityReport.Mention(
                        "Lamp House", "It broke. The one from Lamp House lasted for years, said Ben"));
        assertThat(only(service.report(2), Kind.COMPETITOR).mentions())
                .containsExactly(new AuthenticityReport.Mention("青瓷坊（天猫）", "朋友家青瓷坊的更厚实，颜色也好看"));
        assertThat(kinds(service.report(3))).as("on the competitor's own page").doesNotContain(Kind.COMPETITOR);
        assertThat(kinds(service.report(4))).doesNotContain(Kind.COMPETITOR);

        competitors.clear();
        assertThat(kinds(service.report(1))).as("the next report knows").doesNotContain(Kind.COMPETITOR);
    }

    @Test
    void anUnknownReviewIsNotFound() {
        assertThatThrownBy(() -> service.report(404)).isInstanceOf(Problem.class);
    }

    @Test
    void strangeTextsHaveAReport() {
        List<String> texts = List.of("", " ", "😀", "\uD800", "a".repeat(100_000), "İ".repeat(50), "<b>x</b>");
        for (int i = 0; i < texts.size(); i++) {
            review(i + 1, 7, "Ana", NOON.minus(Duration.ofDays(i)), 1, texts.get(i));
            assertThat(service.report(i + 1).grade()).isNotNull();
        }
    }

    private void review(long id, long listing, String author, Instant at, int stars, String text) {
        var analysis = ANALYZER.analyze(new ReviewContent("", text, null, null));
        held.add(
                new ComparedReview(id, listing, 1, author, at, stars, analysis.language(), text, analysis.signature()));
    }

    private static Reason only(AuthenticityReport report, Kind kind) {
        return report.reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " is not among " + kinds(report)));
    }

    private static List<Kind> kinds(AuthenticityReport report) {
        return report.reasons().stream().map(Reason::kind).toList();
    }

    /** All of them are candidates. */
    private record Held(List<ComparedReview> reviews) implements ComparedReviews {

        @Override
        public Optional<ComparedReview> find(long id) {
            return reviews.stream().filter(review -> review.id() == id).findFirst();
        }

        @Override
        public List<ComparedReview> alike(ComparedReview review, int most) {
            return reviews.stream()
                    .filter(other -> other.id() != review.id())
                    .limit(most)
                    .toList();
        }

        @Override
        public List<ComparedReview> ofListing(long listingId, Instant from, Instant to, int most) {
            return reviews.stream()
                    .filter(review -> review.listingId() == listingId)
                    .filter(review -> !review.publishedAt().isBefore(from)
                            && review.publishedAt().isBefore(to))
                    .limit(most)
                    .toList();
        }

        @Override
        public long countOfListing(long listingId, Instant from, Instant to) {
            return ofListing(listingId, from, to, Integer.MAX_VALUE).size();
        }

        @Override
        public List<ComparedReview> byAuthor(ComparedReview one, Instant from, Instant to, int most) {
            return reviews.stream()
                    .filter(review -> review.author().equals(one.author()))
                    .filter(review -> !review.publishedAt().isBefore(from)
                            && review.publishedAt().isBefore(to))
                    .limit(most)
                    .toList();
        }
    }
}
