package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.PlatformException;
import io.renown.connector.ReviewPage;
import io.renown.connector.Trouble;
import io.renown.connector.file.OwnConnector;
import io.renown.review.Rating;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An address that a tenant describes by itself. */
class HttpContractTest extends ConnectorContract<HttpContractTest.OwnShop> {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("url", "https://api.tea-house.example/{listing}/reviews?all=yes"),
            Map.entry("header-name", "X-Shop-Key"),
            Map.entry("header-value", "own-key-1"),
            Map.entry("items", "data/reviews"),
            Map.entry("id", "number"),
            Map.entry("author", "/customer/name"),
            Map.entry("rating", "stars"),
            Map.entry("scale", "5"),
            Map.entry("title", "title"),
            Map.entry("text", "words"),
            Map.entry("date", "when"),
            Map.entry("date-format", "epoch-seconds"),
            Map.entry("paging", "page"),
            Map.entry("page-parameter", "p"),
            Map.entry("size-parameter", "n"),
            Map.entry("page-size", "500"));

    @Override
    OwnShop createDouble() {
        return new OwnShop();
    }

    @Override
    String slug() {
        return "http";
    }

    @Override
    String listing() {
        return "shop-1";
    }

    @Override
    Map<String, String> settings() {
        return SETTINGS;
    }

    @Override
    Set<Tells> tells() {
        return Set.of(Tells.AUTHOR, Tells.TITLE, Tells.TEXT, Tells.CREATED);
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return settings;
    }

    @Test
    void readsATableByTheNamesOfItsColumns() throws PlatformException {
        Map<String, String> table = Map.ofEntries(
                Map.entry("url", "https://api.tea-house.example/table.csv"),
                Map.entry("format", "csv"),
                Map.entry("rating", "Grade / 3"),
                Map.entry("rating-values", "good=3, fair = 2,bad=1"),
                Map.entry("scale", "3"),
                Map.entry("text", "评价"),
                Map.entry("date", "Day"),
                Map.entry("date-format", "dd/MM/yyyy"),
                Map.entry("date-zone", "Europe/Amsterdam"));
        access = new ContractAccess(slug(), table, "");
        ReviewPage page = client.reviews(access, "shop-1", null, null);
        assertThat(page.unread())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("superb"));
        assertThat(page.reviews()).singleElement().satisfies(row -> {
            assertThat(row.review().platformReviewId()).isNull();
            assertThat(row.review().rating()).isEqualTo(new Rating(BigDecimal.TWO, 3));
            assertThat(row.review().text()).isEqualTo("茶, 很好喝");
            assertThat(row.review().createdAt())
                    .isEqualTo(LocalDate.of(2026, 10, 31)
                            .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                            .toInstant());
        });
    }

    @Test
    void namesEachFieldThatIsWrong() {
        var shape = new ConnectorCatalog().get("http");
        assertThat(OwnConnector.problems(shape, SETTINGS)).isEmpty();
        assertThat(OwnConnector.problems(shape, Map.of())).containsOnlyKeys("url", "text");
        assertThat(OwnConnector.problems(
                        shape,
                        with(
                                "url",
                                "ftp://x",
                                "scale",
                                "1",
                                "date-format",
                                "wahnsinn",
                                "date-zone",
                                "Mars",
                                "paging",
                                "cursor",
                                "page-size",
                                "0",
                                "header-name",
                                "X Y")))
                .containsOnlyKeys("url", "scale", "date-format", "date-zone", "next", "page-size", "header-name");
        assertThat(OwnConnector.problems(shape, with("header-name", " "))).containsOnlyKeys("header-name");
        assertThat(OwnConnector.problems(shape, with("url", "https://x.example/{header-value}")))
                .containsOnlyKeys("url");
    }

    @Test
    void callsNothingWithSettingsThatSayNothing() {
        access = new ContractAccess(slug(), Map.of("url", "https://api.tea-house.example/x"), "");
        assertThat(trouble(() -> client.reviews(access, "shop-1", null, null)).trouble())
                .isEqualTo(Trouble.NOT_SET_UP);
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void goesToNoPrivateAddress() {
        for (String url : List.of(
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:80/x",
                "http://[::1]/x",
                "https://user:password@api.tea-house.example/x",
                "http://2130706433/x")) {
            access = new ContractAccess(slug(), with("url", url), "");
            assertThat(trouble(() -> client.reviews(access, "shop-1", null, null))
                            .trouble())
                    .as(url)
                    .isEqualTo(Trouble.ADDRESS);
        }
        assertThat(platform.calls()).isEmpty();
    }

    static final class OwnShop extends NumberedPages {

        @Override
        List<String> hosts() {
            return List.of("api.tea-house.example");
        }

        @Override
        boolean isForReviewsOrReplies(Call call) {
            return true;
        }

        @Override
        Answer answer(Call call) {
            if (call.path().equals("/table.csv")) {
                return new Answer(
                        200,
                        Map.of(),
                        "text/csv",
                        "Day,Grade / 3,评价\n31/10/2026,fair,\"茶, 很好喝\"\n31/10/2026,superb,none\n");
            }
            if (!"own-key-1".equals(call.headers().get("x-shop-key"))) {
                return refusal(401);
            }
            return call.path().equals("/shop-1/reviews")
                            && "yes".equals(call.query().get("all"))
                    ? Answer.json(Map.of(
                            "data",
                            Map.of(
                                    "reviews",
                                    page(call, "p", "n").stream()
                                            .map(OwnShop::item)
                                            .toList())))
                    : refusal(404);
        }

        private static Map<String, Object> item(DoubleReview review) {
            return Map.of(
                    "number", review.number,
                    "customer", Map.of("name", review.author),
                    "stars", review.stars,
                    "title", review.title,
                    "words", review.text,
                    "when", review.created.getEpochSecond());
        }
    }
}
