package io.renown.analysis.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopicFinderTest {

    private static final int DIMENSION = 12;
    private static final List<String> SENTENCES = List.of(
            "the parcel came late and the courier was rude",
            "the battery is empty after an hour of charging",
            "my room was full of noise from the street");

    private final TopicFinder finder = new TopicFinder(
            new TopicSpace(new float[DIMENSION], new float[][] {axis(0), axis(1), axis(2)}), new TopicWords("en"));

    private final List<float[]> vectors = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    @Test
    void findsTheThemesAndNamesThemByTheirOwnWords() {
        write(40, 0);
        write(30, 1);
        write(20, 2);

        List<Topic> topics = finder.find(vectors, texts);

        assertThat(topics).extracting(topic -> topic.members().size()).containsExactly(40, 30, 20);
        assertThat(topics.get(0).words()).contains("courier");
        assertThat(topics.get(1).words()).anyMatch(word -> word.contains("battery"));
        assertThat(topics.get(2).words()).noneMatch(word -> word.equals("the") || word.equals("was"));
    }

    @Test
    void givesTheSameTopicsEachTime() {
        write(40, 0);
        write(30, 1);

        List<Topic> once = finder.find(vectors, texts);

        assertThat(finder.find(vectors, texts))
                .extracting(Topic::members)
                .isEqualTo(once.stream().map(Topic::members).toList());
    }

    @Test
    void findsNothingInAHandfulOfReviewsOrInReviewsThatAreAllAlike() {
        write(3, 0);
        assertThat(finder.find(vectors, texts)).isEmpty();

        for (int i = 0; i < 50; i++) {
            vectors.add(axis(4));
            texts.add("fine");
        }
        assertThat(finder.find(vectors, texts)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aTopicKeepsItsIdWhileItsReviewsChange() {
        write(40, 0);
        write(30, 1);
        List<Topic> before = finder.find(vectors, texts);
        List<TopicMatching.Known> known = List.of(
                new TopicMatching.Known(7, before.get(0).centroid()),
                new TopicMatching.Known(8, before.get(1).centroid()));
        vectors.clear();
        texts.clear();
        write(50, 1);
        write(35, 2);

        TopicMatching matching = TopicMatching.match(finder.find(vectors, texts), known);

        assertThat(matching.ids()).containsExactly(OptionalLong.of(8), OptionalLong.empty());
        assertThat(matching.gone()).containsExactly(7L);
    }

    @Test
    void aTopicEmergesOnlyWhenItsShareGrewBeyondChance() {
        assertThat(TopicGrowth.between(10, 1000, 60, 1000).isEmerging()).isTrue();
        assertThat(TopicGrowth.between(10, 1000, 13, 1000).isEmerging()).isFalse();
        assertThat(TopicGrowth.between(60, 1000, 10, 1000).isFading()).isTrue();
        assertThat(TopicGrowth.between(0, 5, 4, 5).isEmerging()).isFalse();
        assertThat(TopicGrowth.between(0, 0, 9, 40).isEmerging()).isFalse();
    }

    @Test
    void namesChineseTopicsByWholeWords() {
        List<String> chinese = List.of("热水器加热很快", "这个热水器安装好了", "热水器漏水", "苹果很甜", "苹果烂了", "买的苹果不错");

        List<List<String>> names = new TopicWords("zh").of(List.of(List.of(0, 1, 2), List.of(3, 4, 5)), chinese);

        assertThat(names.get(0)).startsWith("热水器").doesNotContain("热水", "水器");
        assertThat(names.get(1)).startsWith("苹果");
    }

    /** Around one axis, with some noise. */
    private void write(int count, int theme) {
        Random random = new Random(theme);
        for (int i = 0; i < count; i++) {
            double[] vector = new double[DIMENSION];
            vector[theme] = 1;
            for (int j = 0; j < DIMENSION; j++) {
                vector[j] += 0.1 * random.nextGaussian();
            }
            vectors.add(Vectors.unit(vector));
            texts.add(SENTENCES.get(theme));
        }
    }

    private static float[] axis(int at) {
        float[] axis = new float[DIMENSION];
        axis[at] = 1;
        return axis;
    }
}
