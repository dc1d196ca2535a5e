package io.renown.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.analysis.topics.Topic;
import io.renown.analysis.topics.TopicCentres;
import io.renown.analysis.topics.TopicFinder;
import io.renown.analysis.topics.TopicSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicModelTest {

    private static final TopicSpace SPACE = TopicModel.space("en");

    @Test
    void readBackItSortsAsBefore() {
        List<float[]> vectors = vectors();
        TopicModel model = model(vectors);

        TopicModel read = TopicModel.read(model.write());

        for (float[] vector : vectors) {
            assertThat(read.nearest(TopicsOfTests.SPACE, vector))
                    .isNotNull()
                    .isEqualTo(model.nearest(TopicsOfTests.SPACE, vector));
        }
        assertThat(read.nearest("bge-small-zh-v1.5:1", vectors.getFirst())).isNull();
        assertThat(read.nearest(TopicsOfTests.SPACE, new float[] {1})).isNull();
        assertThat(TopicModel.NONE.nearest(TopicsOfTests.SPACE, vectors.getFirst()))
                .isNull();
    }

    @Test
    void whatMembersSayMovesACentreALittleForOneReviewAndMuchForMany() {
        List<float[]> vectors = vectors();
        TopicCentres centres = model(vectors).spaces().get(TopicsOfTests.SPACE).centres();
        float[] stranger = TopicsOfTests.vector("Vouchers refused").values();
        double before = nearness(centres, stranger);

        double one = nearness(centres.taught(0, List.of(stranger), List.of(), SPACE), stranger);
        double many = nearness(
                centres.taught(0, IntStream.range(0, 20).mapToObj(i -> stranger).toList(), List.of(), SPACE), stranger);
        double away = nearness(centres.taught(0, List.of(), List.of(stranger), SPACE), stranger);

        assertThat(one).isGreaterThan(before);
        assertThat(many).isGreaterThan(one);
        assertThat(away).isLessThan(before);
    }

    /** How near the first centre is, told by a model of it alone. */
    private static double nearness(TopicCentres centres, float[] vector) {
        float[] centre = centres.centres().getFirst();
        TopicCentres at = new TopicCentres(centres.middle(), centres.subject(), List.of(centre));
        return at.similarity(0, SPACE, vector);
    }

    private static TopicModel model(List<float[]> vectors) {
        TopicFinder finder = new TopicFinder("en");
        List<Topic> topics = finder.find(
                vectors,
                IntStream.range(0, vectors.size()).mapToObj(i -> "text " + i).toList());
        return new TopicModel(Map.of(
                TopicsOfTests.SPACE,
                new TopicModel.Part(
                        IntStream.range(0, topics.size())
                                .mapToObj(i -> 100L + i)
                                .toList(),
                        finder.centres(vectors, topics))));
    }

    private static List<float[]> vectors() {
        List<float[]> vectors = new ArrayList<>();
        for (String subject : List.of("Crates", "Baristas", "Espresso")) {
            for (int i = 0; i < 20; i++) {
                vectors.add(TopicsOfTests.vector(subject + " " + i).values());
            }
        }
        return vectors;
    }
}
