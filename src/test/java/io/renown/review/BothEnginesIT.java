package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.platform.ListingDetails;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.search.IndexLedger;
import io.renown.search.ServerCounts;
import io.renown.support.AnotherPortal;
import io.renown.support.BesideOtherPortals;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OpenSearchNode;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The same questions to Lucene and to a real OpenSearch node, over the same rows: the same answers, in the same order. */
@BesideOtherPortals
class BothEnginesIT extends PortalIT {

    private static @Nullable LookAlike own;
    private static @Nullable ConfigurableApplicationContext onOpenSearch;

    @Autowired
    private ReviewSearch lucene;

    @Autowired
    private ReviewIngest ingest;

    @Autowired
    private JdbcConnectionDetails database;

    private ReviewSearch openSearch;

    @BeforeEach
    void startPortalOnOpenSearch() throws IOException {
        OpenSearchNode node = OpenSearchNode.require();
        if (own == null) {
            own = tenants.fresh("engine-alike");
            own.call(() -> ingest.ingest(own.southListing().id(), "test", texts()));
        }
        if (onOpenSearch == null) {
            // It finds an empty index and fills it from the database before it is ready.
            onOpenSearch = AnotherPortal.start(Map.of(
                    "spring.datasource.url", database.getJdbcUrl(),
                    "spring.datasource.username", String.valueOf(database.getUsername()),
                    "spring.datasource.password", String.valueOf(database.getPassword()),
                    "jobrunr.background-job-server.enabled", "false",
                    "renown.search.engine", "opensearch",
                    "renown.search.prefix", "both",
                    "renown.search.hosts", node.url()));
        }
        openSearch = onOpenSearch.getBean(ReviewSearch.class);
    }

    @AfterAll
    static void stop() {
        if (onOpenSearch != null) {
            onOpenSearch.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyQuestionGetsTheSameAnswer() {
        return Stream.of(
                        "",
                        "musty",
                        "smell",
                        "smells",
                        "霉味",
                        "快递很慢",
                        "茶",
                        "茶叶",
                        "包装很漂亮",
                        "包裝很漂亮",
                        "会再买",
                        "會再買",
                        "发霉 快递",
                        "\"a week late\"",
                        "\"the parcel came\"",
                        "beschädigt",
                        "beschadigt",
                        "lieferungen",
                        "배송이",
                        "배송",
                        "맛있어요",
                        "อร่อย",
                        "ร้านอาหาร",
                        "บริการ",
                        "とても美味しい",
                        "美味しい",
                        "カメラ",
                        "ｶﾒﾗ",
                        "iPhone15手机壳",
                        "手机壳 iPhone15",
                        "１２３",
                        "123",
                        "café",
                        "cafe",
                        "CAFÉ",
                        "don't",
                        "owner's",
                        "!!!",
                        "？？",
                        "-musty",
                        "-茶",
                        "musty -week",
                        "😀",
                        "wi-fi",
                        "user@example.com",
                        "ÅNGSTRÖM",
                        "\"友好 的\"",
                        "的",
                        "rating:<=2",
                        "rating:none",
                        "-rating:5",
                        "brand:north",
                        "-brand:north",
                        "listing:south-shop reply:replied",
                        "language:zh",
                        "language:zh-Hant",
                        "language:ko",
                        "since:2026-06-02 until:2026-06-02",
                        "since:2026-06-02",
                        "until:2026-06-01",
                        "brand:unknown",
                        "aspect:logistics",
                        "sentiment:negative",
                        "sku:TEA-1",
                        "order:O-3",
                        "verified:yes",
                        "risk:any",
                        "country:CN rating:1 musty",
                        "茶 rating:2..3",
                        "state:open assignee:none",
                        "field:marketplace",
                        "platform:jd 霉味",
                        "is:unknown",
                        "great service")
                .map(syntax -> DynamicTest.dynamicTest(
                        syntax.isEmpty() ? "everything" : syntax, () -> assertSameAnswers(syntax)));
    }

    private void assertSameAnswers(String syntax) {
        for (ReviewSort sort : EnumSet.of(ReviewSort.NEWEST, ReviewSort.RELEVANCE)) { // all of them below, by page
            ReviewQuery query = new ReviewQuery(
                    ReviewFilter.parse(syntax),
                    sort,
                    0,
                    20,
                    null,
                    Set.of(
                            FilterField.RATING,
                            FilterField.BRAND,
                            FilterField.LANGUAGE,
                            FilterField.ASPECT,
                            FilterField.SENTIMENT,
                            FilterField.SKU));
            ReviewPage expected = owned(() -> lucene.search(query));
            ReviewPage found = owned(() -> openSearch.search(query));
            assertThat(found.total()).as("total").isEqualTo(expected.total());
            assertThat(found.facets()).as("facets").isEqualTo(expected.facets());
            assertThat(asText(found.facets())).as("facets in order").isEqualTo(asText(expected.facets()));
            assertThat(found.items()).as("items by " + sort).isEqualTo(expected.items());
            assertThat(found.nextCursor()).isEqualTo(expected.nextCursor());
        }
        assertThat(owned(() -> openSearch.count(ReviewFilter.parse(syntax))))
                .isEqualTo(owned(() -> lucene.count(ReviewFilter.parse(syntax))));
    }

    @Test
    void findsWhatIsThere() {
        Map<String, Long> counts = Stream.of("霉味", "배송", "อร่อย", "美味しい", "カメラ", "cafe", "会再买", "手机壳", "smell")
                .collect(Collectors.toMap(
                        word -> word,
                        word -> owned(() -> openSearch.count(ReviewFilter.parse(word))),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(counts)
                .allSatisfy((word, count) -> assertThat(count).as(word).isPositive());
    }

    @Test
    void pagesByCursorToTheEnd() {
        for (ReviewSort sort : EnumSet.allOf(ReviewSort.class)) {
            assertThat(pages(openSearch, sort))
                    .as(sort.name())
                    .isEqualTo(pages(lucene, sort))
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Long> pages(ReviewSearch search, ReviewSort sort) {
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            ReviewPage page = owned(() -> search.search(new ReviewQuery(ReviewFilter.ALL, sort, 0, 7, from, Set.of())));
            page.items().forEach(item -> ids.add(item.id()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return ids;
    }

    @Test
    void keepsTenantsAndBrandsApart() {
        LookAlike tenant = java.util.Objects.requireNonNull(own);
        long limited =
                TenantContext.callAs(tenant.id(), tenant.limited(), () -> openSearch.count(ReviewFilter.parse("")));
        assertThat(limited).isEqualTo(20);
        assertThat(tenants.a().call(() -> openSearch.ids(ReviewFilter.parse(""), 1000)))
                .doesNotContainAnyElementsOf(owned(() -> openSearch.ids(ReviewFilter.parse(""), 1000)));
    }

    @Test
    void seesAChangeAtOnce() {
        ListingDetails listing = java.util.Objects.requireNonNull(own).northListing();
        ReviewIngest there = java.util.Objects.requireNonNull(onOpenSearch).getBean(ReviewIngest.class);
        List<RawReview> one = List.of(review("late-1", "独一无二的鹤顶红", 5));
        LookAlike apart = tenants.fresh("engine-late");
        apart.call(() -> there.ingest(apart.northListing().id(), "test", one));
        assertThat(apart.call(() -> openSearch.count(ReviewFilter.parse("鹤顶红"))))
                .isOne();
        assertThat(listing.id()).isNotEqualTo(apart.northListing().id());
    }

    @Test
    void takesANewIndexWithoutAGapOrADouble() throws Exception {
        Reindex reindex = java.util.Objects.requireNonNull(onOpenSearch).getBean(Reindex.class);
        IndexLedger ledger = onOpenSearch.getBean(IndexLedger.class);
        String before = ledger.read().index();
        long expected = owned(() -> openSearch.count(ReviewFilter.ALL));
        Set<Long> counted = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        Thread searching = Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                counted.add(owned(() -> openSearch.count(ReviewFilter.ALL)));
            }
        });

        reindex.all((tenant, done, total) -> {});
        over.set(true);
        searching.join();

        assertThat(counted).containsExactly(expected);
        assertThat(ledger.read().index()).isNotEqualTo(before);
        assertThat(OpenSearchNode.require().get("/_cat/indices?h=index"))
                .contains(ledger.read().index())
                .doesNotContain(before);
        seesAChangeAtOnce();
        assertSameAnswers("霉味");
    }

    @Test
    void fillsOneTenantAnewInPlace() {
        Reindex reindex = java.util.Objects.requireNonNull(onOpenSearch).getBean(Reindex.class);
        long expected = owned(() -> openSearch.count(ReviewFilter.ALL));

        assertThat(reindex.tenant(java.util.Objects.requireNonNull(own).tenant(), (tenant, done, total) -> {}))
                .isEqualTo(expected);

        assertThat(owned(() -> openSearch.count(ReviewFilter.ALL))).isEqualTo(expected);
    }

    @Test
    void feedsWhatASilentNodeLeftBehind() {
        IndexKeeper keeper = java.util.Objects.requireNonNull(onOpenSearch).getBean(IndexKeeper.class);
        String index = onOpenSearch.getBean(IndexLedger.class).read().index();
        long expected = owned(() -> openSearch.count(ReviewFilter.ALL));
        long lost = owned(() -> openSearch.ids(ReviewFilter.ALL, 1)).getFirst();
        owned(() -> onOpenSearch.getBean(TransactionTemplate.class).execute(status -> {
            Search.session(onOpenSearch.getBean(EntityManager.class))
                    .indexingPlan()
                    .purge(Review.class, lost, null);
            return lost;
        }));
        assertThat(owned(() -> openSearch.count(ReviewFilter.ALL))).isEqualTo(expected - 1);
        onOpenSearch
                .getBean(JdbcTemplate.class)
                .update(
                        "INSERT INTO index_mark VALUES (?, 'a-dead-node', 1, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR,"
                                + " UTC_TIMESTAMP(6) - INTERVAL 1 HOUR)",
                        index);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> { // the portal's own turn may be under way
                            keeper.mark();
                            assertThat(owned(() -> openSearch.count(ReviewFilter.ALL)))
                                    .isEqualTo(expected);
                        });
        assertThat(onOpenSearch
                        .getBean(JdbcTemplate.class)
                        .queryForList("SELECT node FROM index_mark WHERE search_index = ?", String.class, index))
                .doesNotContain("a-dead-node");
    }

    @Test
    void repairsWhatIsMissingOrLeftOverOnTheServer() {
        ConfigurableApplicationContext there = java.util.Objects.requireNonNull(onOpenSearch);
        long expected = owned(() -> openSearch.count(ReviewFilter.ALL));
        int tenant = java.util.Objects.requireNonNull(own).id();
        Reindex reindex = there.getBean(Reindex.class);
        reindex.workspaceOf(tenant).purge();
        reindex.refresh();
        assertThat(owned(() -> openSearch.count(ReviewFilter.ALL))).isZero();

        there.getBean(IndexKeeper.class).makeTrue();

        assertThat(there.getBean(ServerCounts.class).findByTenant().orElseThrow())
                .containsEntry(tenant, expected);
        assertThat(owned(() -> openSearch.count(ReviewFilter.ALL))).isEqualTo(expected);
    }

    private static <R extends @Nullable Object> R owned(java.util.function.Supplier<R> block) {
        return java.util.Objects.requireNonNull(own).call(block);
    }

    private static String asText(Map<FilterField, List<ReviewPage.FacetValue>> facets) {
        return new TreeMap<>(facets).toString();
    }

    private static List<RawReview> texts() {
        List<RawReview> reviews = new ArrayList<>();
        String[] texts = {
            "배송이 정말 빨라요. 차 맛이 좋고 아주 맛있어요.",
            "อาหารอร่อยมาก บริการดี ร้านอาหารสะอาด",
            "とても美味しいです。カメラで撮りたくなる。",
            "ｶﾒﾗは良いが、対応が悪い。",
            "iPhone15手机壳质量很差，１２３天就坏了",
            "Café très agréable, le personnel n'est pas rapide.",
            "Don't buy! The owner's wi-fi is broken, write to user@example.com 😀",
            "服务员友好的态度，友好 的 环境",
            "Ångström tea: 123 leaves, great service, great service!",
            "茶 茶 茶 茶 好茶",
            "Great service.",
            "發霉了，快遞慢，不會再買",
            ""
        };
        for (int i = 0; i < texts.length * 2; i++) {
            reviews.add(review("text-" + i, texts[i % texts.length], texts[i % texts.length].isEmpty() ? 4 : i % 6));
        }
        return reviews;
    }

    private static RawReview review(String id, String text, int stars) {
        return new RawReview(
                id,
                "customer",
                stars == 0 ? null : new Rating(BigDecimal.valueOf(stars), 5),
                "",
                text,
                null,
                Instant.parse("2026-05-01T08:00:00.123456Z").plus(Duration.ofMinutes(stars)), // some at the same time
                null,
                null,
                "SKU-" + stars,
                null,
                null,
                null,
                stars,
                null,
                null,
                null);
    }
}
