package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.RawReviews;
import io.renown.tenancy.TenantContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReviewTextsIT extends PortalIT {

    private static final Instant FIRST = Instant.parse("2026-05-05T10:00:00Z");
    private static final ReviewFilter THAT_DAY = ReviewFilter.parse("since:2026-05-05 until:2026-05-05");
    private static final int LONGEST = 12;
    private static final int MANY = 1_000;

    @Autowired
    private ReviewTexts texts;

    @Autowired
    private ReviewIngest ingest;

    private LookAlike own;

    @BeforeEach
    void setUp() {
        own = tenants.freshEachTime("texts");
        own.run(() -> {
            ingest.ingest(
                    own.southListing().id(),
                    "test",
                    List.of(RawReviews.of("of-south", 3, "Southern words.", FIRST.plusSeconds(30))));
            ingest.ingest(
                    own.northListing().id(),
                    "test",
                    List.of(
                            RawReviews.of("older", 2, "Older words, and they are those of a happy customer.", FIRST),
                            RawReviews.of("bare", 5, "", FIRST.plusSeconds(10)),
                            RawReviews.of("newer", 4, "🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵🍵 behind", FIRST.plusSeconds(20))));
        });
    }

    @Test
    void areTheBeginningsOfTheNewestThatHaveWords() {
        List<ReviewText> found = own.call(() -> texts.newest(THAT_DAY, 10, LONGEST, MANY));

        assertThat(found)
                .extracting(ReviewText::text)
                .containsExactly("Southern wor", "🍵".repeat(LONGEST), "Older words,");
        assertThat(found.getLast().rating()).isEqualTo(new Rating(BigDecimal.valueOf(2), 5));
        assertThat(found.getLast().language()).isEqualTo("en");
    }

    @Test
    void areOfNoMoreReviewsThanAskedFor() {
        assertThat(own.call(() -> texts.newest(THAT_DAY, 3, LONGEST, MANY)))
                .as("the third is a bare rating")
                .hasSize(2);
        assertThat(own.call(() -> texts.newest(ReviewFilter.parse("rating:4 sku:none-such"), 3, LONGEST, MANY)))
                .isEmpty();
    }

    @Test
    void endWhereSoMuchWasRead() {
        assertThat(own.call(() -> texts.newest(THAT_DAY, 10, LONGEST, LONGEST + 1)))
                .as("the second begins within")
                .extracting(ReviewText::text)
                .containsExactly("Southern wor", "🍵".repeat(LONGEST));
    }

    @Test
    void areOfTheBrandsInSight() {
        assertThat(TenantContext.callAs(own.id(), own.limited(), () -> texts.newest(THAT_DAY, 10, LONGEST, MANY)))
                .extracting(ReviewText::text)
                .doesNotContain("Southern wor")
                .contains("Older words,");
    }
}
