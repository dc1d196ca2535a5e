package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    @Test
    void recognisesSimplifiedChineseExports() {
        assertThat(suggested("订单号", "用户昵称", "星级", "评价内容", "评价时间", "商品SKU", "规格", "商家回复", "追评", "点赞数"))
                .isEqualTo(Map.of(
                        "order_number",
                        "订单号",
                        "author",
                        "用户昵称",
                        "rating",
                        "星级",
                        "text",
                        "评价内容",
                        "created_at",
                        "评价时间",
                        "sku",
                        "商品SKU",
                        "variant",
                        "规格",
                        "reply_text",
                        "商家回复",
                        "likes",
                        "点赞数"));
    }

    @Test
    void recognisesTraditionalChineseGermanSpanishAndJapaneseExports() {
        assertThat(suggested("評價內容", "評分", "暱稱", "訂單編號"))
                .isEqualTo(Map.of("text", "評價內容", "rating", "評分", "author", "暱稱", "order_number", "訂單編號"));
        assertThat(suggested("Datum", "Sterne", "Bewertungstext", "Kunde"))
                .isEqualTo(
                        Map.of("created_at", "Datum", "rating", "Sterne", "text", "Bewertungstext", "author", "Kunde"));
        assertThat(suggested("Fecha", "Calificación", "Reseña", "Título"))
                .isEqualTo(
                        Map.of("created_at", "Fecha", "rating", "Calificación", "text", "Reseña", "title", "Título"));
        assertThat(suggested("投稿日", "総合評価", "口コミ", "ニックネーム"))
                .isEqualTo(Map.of("created_at", "投稿日", "rating", "総合評価", "text", "口コミ", "author", "ニックネーム"));
    }

    @Test
    void recognisesEnglishExports() {
        assertThat(suggested("id", "review_text", "stars", "label", "lang"))
                .isEqualTo(Map.of(
                        "platform_review_id", "id", "text", "review_text", "rating", "stars", "language", "lang"));
        assertThat(suggested(
                        "Star Rating", "Review Text", "Review Title", "Reviewer Name", "Review Submit Date and Time"))
                .isEqualTo(Map.of(
                        "rating",
                        "Star Rating",
                        "text",
                        "Review Text",
                        "title",
                        "Review Title",
                        "author",
                        "Reviewer Name",
                        "created_at",
                        "Review Submit Date and Time"));
        assertThat(suggested(
                        "reviewId",
                        "reviewer.displayName",
                        "starRating",
                        "comment",
                        "createTime",
                        "reviewReply.comment"))
                .isEqualTo(Map.of(
                        "platform_review_id",
                        "reviewId",
                        "author",
                        "reviewer.displayName",
                        "rating",
                        "starRating",
                        "text",
                        "comment",
                        "created_at",
                        "createTime",
                        "reply_text",
                        "reviewReply.comment"));
    }

    @Test
    void everyCanonicalNameMeansItself() {
        var names = List.of(CanonicalColumn.values()).stream()
                .map(CanonicalColumn::columnName)
                .toList();

        assertThat(ColumnMapping.suggest(names, List.of()).toMap())
                .allSatisfy((column, name) -> assertThat(name).isEqualTo(column));
        assertThat(ColumnMapping.suggest(names, List.of()).columns()).hasSize(names.size());
    }

    @Test
    void looksAtTheContentWhereNamesSayNothing() {
        var mapping = ColumnMapping.suggest(
                List.of("k1", "k2", "k3", "k4", "label"),
                List.of(
                        List.of(
                                "25/03/2026 10:00",
                                "4",
                                "A long remark about the product",
                                "https://example.org/1",
                                "1"),
                        List.of(
                                "02/04/2026 11:00",
                                "5",
                                "Another remark, longer than a name",
                                "https://example.org/2",
                                "0")));

        assertThat(mapping.toMap())
                .isEqualTo(Map.of(
                        "created_at", "k1", "rating", "k2", "text", "k3", "url", "k4", "@date_order", "DAY_FIRST"));
    }

    @Test
    void aClassIsNoRating() {
        var mapping = ColumnMapping.suggest(
                List.of("words", "label"),
                List.of(List.of("something was said here", "1"), List.of("something else was said", "2")));

        assertThat(mapping.toMap()).isEqualTo(Map.of("text", "words"));
    }

    @Test
    void anUnprovenDateOrderStaysOpen() {
        var rows = List.of(List.of("03/05/2026", "x"), List.of("04/05/2026", "y"));

        assertThat(ColumnMapping.suggest(List.of("date", "text"), rows).dateOrder())
                .isNull();
    }

    @Test
    void survivesStorage() {
        var mapping = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "内容"))
                .withRatingScale(10)
                .withDateOrder(DateOrder.MONTH_FIRST)
                .withZone(ZoneId.of("Asia/Taipei"));

        assertThat(ColumnMapping.fromMap(mapping.toMap())).isEqualTo(mapping);
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnMapping.fromMap(Map.of("texts", "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnMapping.fromMap(Map.of("@zone", "Moon/Base")));
    }

    @Test
    void saysWhichColumnIsMissing() {
        var mapping = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "内容", CanonicalColumn.AUTHOR, "who"));

        assertThat(mapping.problems(List.of("内容")))
                .containsExactly(new MappingProblem(MappingProblem.Kind.MISSING_COLUMN, List.of("author", "who")));
        assertThat(ColumnMapping.of(Map.of(CanonicalColumn.AUTHOR, "who")).problems(List.of("who")))
                .containsExactly(new MappingProblem(MappingProblem.Kind.NEITHER_TEXT_NOR_RATING, List.of()));
    }

    private static Map<String, String> suggested(String... header) {
        return ColumnMapping.suggest(List.of(header), List.of()).toMap();
    }
}
