package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.renown.review.RawReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5;5.000/5",
                "5.0;5.000/5",
                "4,5;4.500/5",
                "★★★★☆;4.000/5",
                "★★★;3.000/5",
                "⭐️⭐️;2.000/5",
                "5星;5.000/5",
                "4 颗星;4.000/5",
                "4/5;4.000/5",
                "8/10;8.000/10",
                "FIVE;5.000/5",
                "four_stars;4.000/5",
                "五星;5.000/5",
                "4.0 out of 5 stars;4.000/5",
                "3 von 5 Sternen;3.000/5",
                "5つ星のうち4.0;4.000/5",
                "４;4.000/5",
                "80%;80.000/100",
                "1 star;1.000/5",
                "0/10;0.000/10"
            })
    void understandsRatings(String cell, String expected) {
        var rating = accepted(Map.of(CanonicalColumn.RATING, cell)).rating();

        assertThat(rating).isNotNull();
        assertThat(rating.value() + "/" + rating.scale()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "0", "-1", "5.1", "11/10", "8", "★★★★★★"})
    void refusesRatingsOutOfTheirScale(String cell) {
        assertThat(refused(Map.of(CanonicalColumn.RATING, cell)).problem().slug())
                .isIn("rating-out-of-range", "rating-not-understood");
    }

    @Test
    void saysWhatIsWrongWithSixOfFive() {
        var refused = refused(Map.of(CanonicalColumn.RATING, "6"));

        assertThat(refused.problem()).isEqualTo(RowProblem.of(RowProblem.Kind.RATING_OUT_OF_RANGE, "6", 1, 5));
        assertThat(refused.column()).isEqualTo("rating");
        assertThat(refused.cellExcerpt()).isEqualTo("6");
        assertThat(refused.line()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "5/", "1e9", "4,5,6", "NaN", "½", "好评"})
    void refusesRatingsItDoesNotUnderstand(String cell) {
        assertThat(refused(Map.of(CanonicalColumn.RATING, cell)).problem().slug())
                .isEqualTo("rating-not-understood");
    }

    @Test
    void takesTheScaleFromTheMappingOrTheColumn() {
        var mapping = ColumnMapping.of(Map.of(CanonicalColumn.RATING, "r")).withRatingScale(10);
        assertThat(parse(mapping, List.of("r"), List.of("8"))).isInstanceOf(RowResult.Accepted.class);

        var row = Map.of(CanonicalColumn.RATING, "90", CanonicalColumn.RATING_SCALE, "100");
        assertThat(accepted(row).rating().scale()).isEqualTo(100);
        assertThat(refused(Map.of(CanonicalColumn.RATING, "9", CanonicalColumn.RATING_SCALE, "1000"))
                        .problem()
                        .slug())
                .isEqualTo("scale-out-of-range");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-03-05T10:20:30Z;2026-03-05T10:20:30Z",
                "2026-03-05T10:20:30.123+08:00;2026-03-05T02:20:30.123Z",
                "2026-03-05 10:20:30;2026-03-05T02:20:30Z",
                "2026-03-05T10:20;2026-03-05T02:20:00Z",
                "2026/3/5 10:20;2026-03-05T02:20:00Z",
                "2026/03/05;2026-03-04T16:00:00Z",
                "05.03.2026;2026-03-04T16:00:00Z",
                "5.3.2026 10:20;2026-03-05T02:20:00Z",
                "2026年3月5日;2026-03-04T16:00:00Z",
                "2026年03月05日 下午3:04;2026-03-05T07:04:00Z",
                "2026年3月5日 10时20分30秒;2026-03-05T02:20:30Z",
                "1772678400;2026-03-05T02:40:00Z",
                "1772678400123;2026-03-05T02:40:00.123Z",
                "Mar 5, 2026;2026-03-04T16:00:00Z",
                "March 5, 2026 3:04 PM;2026-03-05T07:04:00Z",
                "5 March 2026;2026-03-04T16:00:00Z",
                "20260305;2026-03-04T16:00:00Z",
                "2026-03-05 10:20:30 +0000;2026-03-05T10:20:30Z",
                "2026-03-05 10:20:30 UTC;2026-03-05T10:20:30Z",
                "2026.03.05;2026-03-04T16:00:00Z",
                "2026-03-05 12:00:00 AM;2026-03-04T16:00:00Z"
            })
    void understandsDates(String cell, String expected) {
        assertThat(dated(cell, null))
                .isInstanceOfSatisfying(
                        RowResult.Accepted.class,
                        accepted -> assertThat(accepted.review().createdAt()).isEqualTo(Instant.parse(expected)));
    }

    @Test
    void readsSlashedDatesOnlyByTheChosenOrder() {
        assertThat(problem(dated("03/05/2026", null))).isEqualTo("date-order-unknown");
        assertThat(problem(dated("25/03/2026", null))).isEqualTo("date-order-unknown");
        assertThat(created(dated("03/05/2026", DateOrder.DAY_FIRST))).isEqualTo("2026-05-02T16:00:00Z");
        assertThat(created(dated("03/05/2026", DateOrder.MONTH_FIRST))).isEqualTo("2026-03-04T16:00:00Z");
        assertThat(problem(dated("25/03/2026", DateOrder.MONTH_FIRST))).isEqualTo("date-not-understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "1994-12-31", "2026-06-04", "99999999999", "0001-01-01"})
    void refusesDatesOutsideTheTimeOfReviews(String cell) {
        assertThat(problem(dated(cell, null))).isIn("date-out-of-range", "date-not-understood");
    }

    @Test
    void yearNineThousandIsOutOfRange() {
        assertThat(problem(dated("9999-12-31 23:59:59", null))).isEqualTo("date-out-of-range");
        assertThat(problem(dated("1994-12-31", null))).isEqualTo("date-out-of-range");
        assertThat(dated("2026-06-03 10:00:00", null)).isInstanceOf(RowResult.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "3 days ago",
                "2026-02-30",
                "2026-13-01",
                "2026-03-05x",
                "05.03.26",
                "2026-03-05 25:00",
                "-",
                "March"
            })
    void refusesDatesItDoesNotUnderstand(String cell) {
        assertThat(problem(dated(cell, null))).isEqualTo("date-not-understood");
    }

    @Test
    void removesWhatCouldReorderOrHideText() {
        var review = accepted(Map.of(
                CanonicalColumn.AUTHOR, "Ann\u202Egnp.exe\u200F",
                CanonicalColumn.TITLE, "a\tb\u2066c",
                CanonicalColumn.TEXT, "first\r\nsecond\0 \u202Eevil\u202C שלום\u200F!\u0007"));

        assertThat(review.author()).isEqualTo("Anngnp.exe");
        assertThat(review.title()).isEqualTo("a bc");
        assertThat(review.text()).isEqualTo("first\nsecond evil שלום\u200F!");
    }

    @Test
    void keepsMarkupAndFormulasAsText() {
        assertThat(accepted(Map.of(CanonicalColumn.TEXT, "=HYPERLINK(1) <script>alert(1)</script> &amp;"))
                        .text())
                .isEqualTo("=HYPERLINK(1) <script>alert(1)</script> &amp;");
    }

    @Test
    void composesCharacters() {
        assertThat(accepted(Map.of(CanonicalColumn.TEXT, "Cafe\u0301 \uD83D\uDC4D"))
                        .text())
                .isEqualTo("Café \uD83D\uDC4D");
    }

    @Test
    void refusesHalfCharacters() {
        assertThat(refused(Map.of(CanonicalColumn.TEXT, "broken \uD83D"))
                        .problem()
                        .slug())
                .isEqualTo("broken-characters");
    }

    @Test
    void refusesInsteadOfCutting() {
        assertThat(refused(Map.of(CanonicalColumn.TEXT, "x".repeat(50_001))).problem())
                .isEqualTo(RowProblem.of(RowProblem.Kind.TEXT_TOO_LONG, 50_001, 50_000));
        assertThat(accepted(Map.of(CanonicalColumn.TEXT, "x".repeat(50_000))).text())
                .hasSize(50_000);
        var refused = refused(Map.of(CanonicalColumn.TEXT, "t", CanonicalColumn.TITLE, "很".repeat(501)));
        assertThat(refused.column()).isEqualTo("title");
        assertThat(refused.cellExcerpt()).hasSize(80).endsWith("…");
        assertThat(refused(Map.of(CanonicalColumn.TEXT, "t", CanonicalColumn.AUTHOR, "a".repeat(201)))
                        .column())
                .isEqualTo("author");
        assertThat(refused(Map.of(CanonicalColumn.TEXT, "t", CanonicalColumn.PLATFORM_REVIEW_ID, "a".repeat(191)))
                        .column())
                .isEqualTo("platform_review_id");
    }

    @Test
    void refusesARowWithoutTextAndRating() {
        assertThat(refused(Map.of(CanonicalColumn.TEXT, " ", CanonicalColumn.AUTHOR, "Ann")))
                .isEqualTo(new RowResult.Refused(7, null, RowProblem.of(RowProblem.Kind.NO_TEXT_NO_RATING), ""));
    }

    @Test
    void refusesTheErrorsOfSpreadsheets() {
        assertThat(refused(Map.of(CanonicalColumn.TEXT, "#NAME?")).problem().slug())
                .isEqualTo("spreadsheet-error");
        assertThat(accepted(Map.of(CanonicalColumn.TEXT, "#1 in town")).text()).isEqualTo("#1 in town");
    }

    @ParameterizedTest
    @CsvSource({
        "DE,DE",
        "de,DE",
        "DEU,DE",
        "Germany,DE",
        "德国,DE",
        "德國,DE",
        "Deutschland,DE",
        "USA,US",
        "UK,GB",
        "美国,US",
        "台湾,TW",
        "臺灣,TW",
        "香港,HK",
        "Hong Kong,HK",
        "South Korea,KR",
        "日本,JP",
        "中国大陆,CN",
        "España,ES",
        "United Kingdom,GB"
    })
    void understandsCountries(String cell, String expected) {
        assertThat(accepted(Map.of(CanonicalColumn.TEXT, "t", CanonicalColumn.COUNTRY, cell))
                        .country())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "zh_CN,zh",
        "zh-Hant-TW,zh",
        "EN,en",
        "english,en",
        "中文,zh",
        "deu,de",
        "ger,de",
        "Deutsch,de",
        "日本語,ja",
        "en-US,en",
        "jp,ja",
        "pt_BR,pt",
        "und,",
        "ceb,"
    })
    void normalisesLanguages(String cell, String expected) {
        assertThat(accepted(Map.of(CanonicalColumn.TEXT, "t", CanonicalColumn.LANGUAGE, cell))
                        .language())
                .isEqualTo(expected);
    }

    @Test
    void understandsTheSmallValues() {
        var review = accepted(Map.of(
                CanonicalColumn.TEXT,
                "t",
                CanonicalColumn.VERIFIED,
                "是",
                CanonicalColumn.LIKES,
                "1,234",
                CanonicalColumn.URL,
                "https://example.org/r/1?x=评"));

        assertThat(review.verified()).isTrue();
        assertThat(review.likes()).isEqualTo(1234);
        assertThat(review.url()).isEqualTo("https://example.org/r/1?x=评");
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED,maybe,not-yes-or-no",
        "LIKES,-3,not-a-count",
        "LIKES,many,not-a-count",
        "URL,javascript:alert(1),not-a-web-address",
        "URL,www.example.org,not-a-web-address",
        "URL,https:///x,not-a-web-address",
        "URL,https://a b,not-a-web-address",
        "COUNTRY,Atlantis,country-unknown",
        "LANGUAGE,klingonish,language-unknown"
    })
    void refusesSmallValuesWithAReason(CanonicalColumn column, String cell, String slug) {
        assertThat(refused(Map.of(CanonicalColumn.TEXT, "t", column, cell))
                        .problem()
                        .slug())
                .isEqualTo(slug);
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        parse(ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "gone")), List.of("a"), List.of("x")));
    }

    private static RowResult dated(String cell, DateOrder order) {
        var mapping = ColumnMapping.of(Map.of(CanonicalColumn.TEXT, "t", CanonicalColumn.CREATED_AT, "d"))
                .withDateOrder(order);
        return parse(mapping, List.of("t", "d"), List.of("text", cell));
    }

    private static String created(RowResult result) {
        return String.valueOf(((RowResult.Accepted) result).review().createdAt());
    }

    private static String problem(RowResult result) {
        return ((RowResult.Refused) result).problem().slug();
    }

    private static RawReview accepted(Map<CanonicalColumn, String> row) {
        var result = parse(row);
        assertThat(result).isInstanceOf(RowResult.Accepted.class);
        return ((RowResult.Accepted) result).review();
    }

    private static RowResult.Refused refused(Map<CanonicalColumn, String> row) {
        var result = parse(row);
        assertThat(result).isInstanceOf(RowResult.Refused.class);
        return (RowResult.Refused) result;
    }

    private static RowResult parse(Map<CanonicalColumn, String> row) {
        var names = new EnumMap<CanonicalColumn, String>(CanonicalColumn.class);
        var header = new ArrayList<String>();
        var cells = new ArrayList<String>();
        row.forEach((column, cell) -> {
            names.put(column, column.columnName());
            header.add(column.columnName());
            cells.add(cell);
        });
        if (!names.containsKey(CanonicalColumn.TEXT)) {
            names.put(CanonicalColumn.TEXT, "text");
            header.add("text");
            cells.add("");
        }
        return parse(ColumnMapping.of(names), header, cells);
    }

    private static RowResult parse(ColumnMapping mapping, List<String> header, List<String> cells) {
        return new RowParser(mapping, header, ImportedFile.CLOCK, ImportedFile.SHANGHAI)
                .parse(new FileRecord.Row(7, cells));
    }
}
