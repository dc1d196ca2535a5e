package io.renown.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.deeppass.ReadingVectors.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TopicSampleTest {

    private static final int MOST = 100;
    private static final String EN = "bge-small-en-v1.5:1";

    @Test
    void drawsTheSameOnesInWhateverOrderTheyCome() {
        List<Long> ids = LongStream.rangeClosed(1, 1_000).boxed().toList();

        assertThat(drawn(ids.reversed())).isEqualTo(drawn(ids)).hasSize(MOST);
    }

    @Test
    void keepsMostOfThemWhenMoreCome() {
        Set<Long> before = drawn(LongStream.rangeClosed(1, 1_000).boxed().toList());
        Set<Long> after = drawn(LongStream.rangeClosed(1, 1_100).boxed().toList());

        Set<Long> kept = new HashSet<>(before);
        kept.retainAll(after);
        assertThat(kept).hasSizeGreaterThan(MOST * 4 / 5);
    }

    @Test
    void leavesOutSpacesInWhichNoTopicsAreFound() {
        TopicSample sample = new TopicSample(MOST);
        sample.add(new Line(1, 1, "of-tomorrow", new byte[] {1}));

        assertThat(sample.bySpace()).isEmpty();
    }

    private static Set<Long> drawn(List<Long> ids) {
        TopicSample sample = new TopicSample(MOST);
        ids.forEach(id -> sample.add(new Line(id, 1, EN, new byte[] {1})));
        return Objects.requireNonNull(sample.bySpace().get(EN)).stream()
                .map(Line::reviewId)
                .collect(Collectors.toSet());
    }
}
