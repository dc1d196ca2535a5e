package io.renown.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.ReviewDetails;
import io.renown.review.WorkState;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import io.renown.review.analysis.Sentiment;
import io.renown.review.analysis.SentimentBasis;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static final String TEXT = "Slow parcel, <b>fake</b> tea";

    private final AspectMention parcel = new AspectMention(Aspect.LOGISTICS, Sentiment.NEGATIVE, 0.8, 0, 11);
    private final RiskMention fake = new RiskMention(RiskKind.FAKE_GOODS, 16, 20);

    @Test
    void cutsWhereMarksBeginAndEnd() {
        BitSet hits = new BitSet();
        hits.set(5, 11);
        List<Passage> passages = Passage.of(review(), hits, 0, TEXT.length());
        assertThat(passages).extracting(Passage::text).containsExactly("Slow ", "parcel", ", <b>", "fake", "</b> tea");
        assertThat(passages.get(0).aspects()).containsExactly(parcel);
        assertThat(passages.get(0).hit()).isFalse();
        assertThat(passages.get(1).hit()).isTrue();
        assertThat(passages.get(3).risks()).containsExactly(fake);
        assertThat(passages.get(4).isPlain()).isTrue();
    }

    @Test
    void losesNoCharacter() {
        BitSet hits = new BitSet();
        hits.set(2, 27);
        String text = Passage.of(review(), hits, 0, TEXT.length()).stream()
                .map(Passage::text)
                .collect(Collectors.joining());
        assertThat(text).isEqualTo(TEXT);
    }

    @Test
    void showsOnlyThePartAskedFor() {
        assertThat(Passage.of(review(), new BitSet(), 5, 14))
                .extracting(Passage::text)
                .containsExactly("parcel", ", <");
    }

    private ReviewDetails review() {
        return new ReviewDetails(
                1,
                2,
                3,
                "google",
                "g-1",
                "Ann",
                null,
                "",
                TEXT,
                TEXT,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                "en",
                Sentiment.NEGATIVE,
                0.9,
                -0.8,
                SentimentBasis.TRAINED,
                0.4,
                List.of(parcel),
                List.of(fake),
                null,
                "fast-6",
                "",
                "fast-5",
                false,
                null,
                null,
                WorkState.OPEN,
                null,
                List.of(),
                1,
                List.of(),
                List.of());
    }
}
