package io.renown.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.languagemodel.ReviewSummary.Refusal;
import io.renown.languagemodel.ReviewSummary.Sentence;
import io.renown.review.RawReview;
import io.renown.review.ReviewIngest;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.support.TextServiceDouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewSummariesIT extends PortalIT {

    private static final ReviewFilter TEAPOTS = ReviewFilter.parse("\"zinc teapot\"");

    @Autowired
    private ReviewSummaries summaries;

    @Autowired
    private TextServiceSettings settings;

    @Autowired
    private ReviewIngest ingest;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("summaries");
        own.run(() -> settings.apply(
                TextServiceKind.LANGUAGE_MODEL,
                "own",
                TextServiceDouble.url() + "/v1",
                "tiny",
                TextServiceDouble.KEY,
                100));
    }

    @AfterEach
    void forget() {
        TextServiceDouble.reset();
    }

    @Test
    void keepsWhatTheReviewsBearOutAndShowsWhyItRefusesTheRest() {
        ingested(8);
        TextServiceDouble.say("""
                Sure! [
                 {"sentence": "The spout leaks.", "evidence": [{"review": "r1", "quote": "SPOUT leaks"}, {"review": "r2", "quote": "the spout leaks"}]},
                 {"sentence": "The lid breaks.", "evidence": [{"review": "r1", "quote": "the lid breaks"}]},
                 {"sentence": "All is well.", "evidence": []},
                 {"sentence": "It rusts.", "evidence": [{"review": "r99", "quote": "spout"}]},
                 {"sentence": "See https://elsewhere.example", "evidence": [{"review": "r1", "quote": "spout leaks"}]},
                 {"sentence": "It hums.", "evidence": [{"review": "r1", "quote": ""}]},
                 "nonsense"
                ]""");

        ReviewSummary summary = own.call(() -> summaries.summarize(TEAPOTS, Locale.ENGLISH));

        assertThat(summary.reviews()).isEqualTo(8);
        assertThat(summary.sentences())
                .extracting(Sentence::refused)
                .containsExactly(
                        null,
                        Refusal.QUOTE_NOT_FOUND,
                        Refusal.NO_EVIDENCE,
                        Refusal.UNKNOWN_REVIEW,
                        Refusal.LEADS_ELSEWHERE,
                        Refusal.QUOTE_NOT_FOUND,
                        Refusal.NO_EVIDENCE);
        assertThat(summary.sentences().getFirst().reviewIds()).hasSize(2);
        assertThat(TextServiceDouble.asked().getFirst()).doesNotContain("teapot-1", own.slug());
    }

    @Test
    void abstainsBelowAMinimum() {
        ingested(7);

        refuses("summary-too-few");
        assertThat(TextServiceDouble.asked()).isEmpty();
    }

    @Test
    void takesNothingThatIsNoList() {
        ingested(8);
        for (String said : List.of("They like it.", "[]", "[{", "{\"sentence\":\"x\"}")) {
            TextServiceDouble.say(said);
            refuses("text-service-answer");
        }
    }

    private void refuses(String slug) {
        assertThatThrownBy(() -> own.call(() -> summaries.summarize(TEAPOTS, Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }

    private void ingested(int reviews) {
        List<RawReview> batch = new ArrayList<>();
        for (int i = 0; i < reviews; i++) {
            batch.add(RawReviews.of(
                    "teapot-" + i,
                    2,
                    "The spout leaks, says owner " + i + " of a zinc teapot.",
                    Instant.parse("2026-05-05T10:00:00Z").plusSeconds(i)));
        }
        own.run(() -> ingest.ingest(own.northListing().id(), "test", batch));
    }
}
