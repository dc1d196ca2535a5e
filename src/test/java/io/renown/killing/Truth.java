package io.renown.killing;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.killing.PortalProcess.Await;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What must be true of a shop's data whatever was killed: looked at in the database itself and through the doors. */
final class Truth {

    private static final Duration REST = Duration.ofMinutes(3);

    private final PortalProcess portal;
    private final Shop shop;

    Truth(PortalProcess portal, Shop shop) {
        this.portal = portal;
        this.shop = shop;
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + portal.databasePort() + "/renown", "renown", portal.secret("database"));
    }

    /** All of it, once the jobs are at rest too: a job whose portal was killed is found orphaned after 20 seconds. */
    void holdsAtRest() throws Exception {
        holds();
        try (Connection database = database()) {
            jobsComeToRest(database);
        }
        holds();
    }

    void holds() throws Exception {
        try (Connection database = database()) {
            everyRowIsThereOnce(database);
            daysAreTheSumOfTheReviews(database);
            brandsAreTheSumOfTheirReviews(database);
            versionsAreNotDoubled(database);
        }
        importsTellTheRightNumbers();
        theIndexHoldsTheSame();
        assertThat(shop.command(0, "verify-chain", "--tenant", Shop.SLUG)).contains("holds");
        assertThat(portal.databases()).as("database servers on the folder").hasSize(1);
    }

    private static void jobsComeToRest(Connection database) {
        Await.until(
                "no job is waiting or under way",
                REST,
                () -> count(
                                database,
                                "SELECT COUNT(*) FROM jobrunr_jobs WHERE state IN ('ENQUEUED', 'PROCESSING', 'SCHEDULED')")
                        == 0);
        assertThat(count(database, "SELECT COUNT(*) FROM jobrunr_jobs WHERE state = 'FAILED'"))
                .as("jobs given up")
                .isZero();
    }

    private void everyRowIsThereOnce(Connection database) throws SQLException {
        for (String listing : Shop.LISTINGS) {
            TreeMap<String, Shop.Row> held = new TreeMap<>();
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT r.platform_review_id, r.text, r.versions FROM review r JOIN listing l"
                                    + " ON l.tenant_id = r.tenant_id AND l.id = r.listing_id WHERE l.ref = '" + listing
                                    + "'")) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    int number = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
                    assertThat(held.put(id, new Shop.Row(number, rows.getString(2), rows.getInt(3))))
                            .as("twice: %s", id)
                            .isNull();
                }
            }
            assertSame(listing, shop.rows().getOrDefault(listing, new TreeMap<>()), held);
        }
    }

    private static void assertSame(String listing, Map<String, Shop.Row> told, Map<String, Shop.Row> held) {
        Set<String> lost = new HashSet<>(told.keySet());
        lost.removeAll(held.keySet());
        assertThat(lost).as("rows of %s that were lost", listing).isEmpty();
        told.forEach((id, row) -> assertThat(held.get(id)).as(id).isEqualTo(row));
        assertThat(held).as("rows of %s", listing).hasSameSizeAs(told);
    }

    private static void daysAreTheSumOfTheReviews(Connection database) throws SQLException {
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, Integer> aspects = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DATE(published_at), listing_id, stars, sentiment, reply_at IS NOT NULL"
                                + " OR reply_text IS NOT NULL, aspects FROM review")) {
            while (rows.next()) {
                String day = rows.getString(1) + " " + rows.getLong(2) + " ";
                counted.merge(
                        day + rows.getInt(3) + " " + rows.getString(4) + " " + rows.getBoolean(5), 1, Integer::sum);
                mentioned(rows.getString(6)).forEach(mention -> aspects.merge(day + mention, 1, Integer::sum));
            }
        }
        assertThat(rollup(
                        database,
                        "SELECT day, listing_id, CONCAT(stars, ' ', sentiment, ' ', IF(replied, 'true', 'false')),"
                                + " reviews FROM review_day WHERE reviews <> 0"))
                .as("review_day")
                .isEqualTo(counted);
        assertThat(rollup(
                        database,
                        "SELECT day, listing_id, CONCAT(aspect, ' ', LEFT(sentiment, 3)), reviews"
                                + " FROM review_day_aspect WHERE reviews <> 0"))
                .as("review_day_aspect")
                .isEqualTo(aspects);
    }

    private static void brandsAreTheSumOfTheirReviews(Connection database) throws SQLException {
        String counted = "SELECT brand_id, rating_scale, CONCAT(rating_sum, ' ', unanswered), reviews FROM brand_total"
                + " WHERE reviews <> 0";
        String held = "SELECT brand_id, COALESCE(rating_scale, 0), CONCAT(COALESCE(SUM(rating), 0) + 0.000, ' ',"
                + " SUM(work_state = 'OPEN' AND reply_text IS NULL)), COUNT(*) FROM review GROUP BY 1, 2";
        assertThat(rollup(database, counted)).as("brand_total").isEqualTo(rollup(database, held));
    }

    /** {@code TASTE:POS:82:4:17 ...}: each aspect and polarity once. */
    private static Set<String> mentioned(String column) {
        Set<String> mentioned = new HashSet<>();
        for (String word : column.isEmpty() ? new String[0] : column.split(" ")) {
            String[] parts = word.split(":");
            mentioned.add(parts[0] + " " + parts[1]);
        }
        return mentioned;
    }

    private static Map<String, Integer> rollup(Connection database, String sql) throws SQLException {
        Map<String, Integer> days = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                days.put(rows.getString(1) + " " + rows.getLong(2) + " " + rows.getString(3), rows.getInt(4));
            }
        }
        return days;
    }

    private static void versionsAreNotDoubled(Connection database) {
        assertThat(
                        count(
                                database,
                                "SELECT COUNT(*) FROM review r WHERE r.versions - 1 <>"
                                        + " (SELECT COUNT(*) FROM review_version v WHERE v.tenant_id = r.tenant_id AND v.review_id = r.id)"))
                .as("reviews whose kept versions are not those they count")
                .isZero();
    }

    private void importsTellTheRightNumbers() {
        for (Shop.Upload upload : shop.uploads()) {
            JsonNode run = shop.rest().get("/imports/" + upload.run().orElseThrow());
            assertThat(run.at("/state").asString()).as("%s", run).isEqualTo("completed");
            assertThat(run.at("/received").asInt()).as("%s", run).isEqualTo(upload.rows());
            // Unchanged are those that another run of the same file brought, whose answer was lost.
            assertThat(run.at("/accepted").asInt() + run.at("/unchanged").asInt())
                    .as("%s", run)
                    .isEqualTo(upload.rows());
            assertThat(run.at("/rejected").asInt()).as("%s", run).isZero();
        }
    }

    private void theIndexHoldsTheSame() {
        for (String listing : Shop.LISTINGS) {
            int told = shop.rows().getOrDefault(listing, new TreeMap<>()).size();
            String path = "/reviews?limit=1&facets=rating,listingId&listingId=" + shop.listingId(listing);
            Await.until(
                    "the index holds the rows of " + listing,
                    REST,
                    () -> shop.rest().get(path).at("/total").asInt() == told);
            JsonNode page = shop.rest().get(path);
            int byRating = 0;
            for (JsonNode value : page.at("/facets/rating")) {
                byRating += value.at("/count").asInt();
            }
            assertThat(byRating).as("facet of %s", listing).isEqualTo(told);
            shop.rows().getOrDefault(listing, new TreeMap<>()).entrySet().stream()
                    .filter(row -> row.getValue().versions() > 1)
                    .limit(3)
                    .forEach(row -> assertThat(shop.rest()
                                    .get("/reviews?limit=1&listingId=" + shop.listingId(listing) + "&q="
                                            + row.getValue().number() + "+v"
                                            + row.getValue().versions())
                                    .at("/total")
                                    .asInt())
                            .as("the new words of %s are found", row.getKey())
                            .isPositive());
        }
    }

    static long count(Connection database, String sql) {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
