package io.renown.analysis.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelEmbedderTest {

    private static final ModelEmbedder CHINESE = DeepModels.chineseEmbedder();
    private static final ModelEmbedder ENGLISH = DeepModels.englishEmbedder();

    @Test
    void putsTextsOfOneMeaningNearEachOther() {
        List<float[]> chinese = CHINESE.embed(List.of("快递太慢了，等了一个星期", "物流速度慢，好几天才到", "这家餐厅的汤很鲜"));
        List<float[]> english =
                ENGLISH.embed(List.of("The parcel came a week late.", "Delivery was very slow.", "Lovely soup."));

        assertThat(cosine(chinese, 0, 1)).isGreaterThan(cosine(chinese, 0, 2) + 0.1);
        assertThat(cosine(english, 0, 1)).isGreaterThan(cosine(english, 0, 2) + 0.1);
    }

    @Test
    void findsReviewsByTheWordsOfAQuery() {
        float[] query = CHINESE.embedQuery("发货慢");
        List<float[]> texts = CHINESE.embed(List.of("下单五天才发出来", "颜色很好看，衣服很合身"));

        assertThat(dot(query, texts.get(0))).isGreaterThan(dot(query, texts.get(1)));
    }

    @Test
    void readsTraditionalLikeSimplifiedChinese() {
        List<float[]> vectors = CHINESE.embed(List.of("房間裡有黴味，床單也不乾淨", "房间里有霉味，床单也不干净"));

        assertThat(cosine(vectors, 0, 1)).isGreaterThan(0.97);
    }

    @Test
    void givesEachTextItsVectorWhateverIsBesideIt() {
        String text = "The zip broke on day four.";
        float[] alone = ENGLISH.embed(List.of(text)).getFirst();
        float[] amongOthers = ENGLISH.embed(List.of("word ".repeat(300), text)).getLast();

        assertThat(amongOthers).containsExactly(alone);
    }

    @Test
    void takesAnyText() {
        List<String> strange = List.of(
                "",
                "\uD83D",
                "👍",
                "z\u0351\u0343a\u034B\u035Clgo",
                "<b>&nbsp;</b>",
                "好".repeat(100_000),
                "x".repeat(100_000),
                "word, ".repeat(20_000),
                "\u0000\uFFFF");

        for (ModelEmbedder embedder : List.of(CHINESE, ENGLISH)) {
            assertThat(embedder.embed(strange)).hasSize(strange.size()).allSatisfy(vector -> {
                assertThat(vector).hasSize(embedder.dimension());
                assertThat(dot(vector, vector)).isBetween(0.9999, 1.0001);
            });
        }
    }

    @Test
    void readsTheEndOfALongTextToo() {
        String beginning = "We looked at many machines before. ".repeat(60);
        List<float[]> vectors =
                ENGLISH.embed(List.of(beginning + "It is awful, never again.", beginning + "It is a joy, buy it."));

        assertThat(cosine(vectors, 0, 1)).isLessThan(0.995);
    }

    @Test
    void knowsWhichLanguagesItReads() {
        assertThat(CHINESE.reads("zh-Hant")).isTrue();
        assertThat(CHINESE.reads("en")).isFalse();
        assertThat(ENGLISH.reads("en")).isTrue();
        assertThat(ENGLISH.reads("enm")).isFalse();
    }

    private static double cosine(List<float[]> vectors, int a, int b) {
        return dot(vectors.get(a), vectors.get(b));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
