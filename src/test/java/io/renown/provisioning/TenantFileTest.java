package io.renown.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.renown.declaration.FileProblem;
import io.renown.platform.PlatformCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantFileTest {

    private static final PlatformCatalog PLATFORMS = new PlatformCatalog();

    @TempDir
    Path folder;

    @BeforeEach
    void layOutATenant() throws IOException {
        write("tenant.yaml", """
                slug: corner-shop
                name: Corner Shop
                kind: brand
                timeZone: Asia/Hong_Kong
                demo:
                  asOf: 2026-11-01
                brands:
                  - key: corner
                    name: Corner
                    listings:
                      - { ref: corner-google, platform: google, externalId: g-1, name: Corner Shop }
                      - { ref: corner-ta, platform: tripadvisor, externalId: t-1, name: Corner Shop }
                members:
                  - { email: owner@corner.example, name: Owner, role: owner }
                reviews: [reviews.jsonl]
                orders: [orders.csv]
                """);
        write("reviews.jsonl", """
                {"listing": "corner-google", "platform_review_id": "r-1", "rating": 4, "text": "Good", "created_at": "2026-10-30T10:00:00+08:00"}
                """);
        write("orders.csv", """
                order_number,brand
                A-1,corner
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo-agency", "demo-brand", "demo-group"})
    void readsTheDemoTenants(String slug) throws Exception {
        TenantFile file = TenantFile.read(TenantFolder.of(Path.of("tenants", slug)), PLATFORMS);

        assertThat(file.slug()).isEqualTo(slug);
        assertThat(file.isDemo()).isTrue();
        assertThat(file.companions()).hasSizeGreaterThan(3);
    }

    @Test
    void shiftsDatesByWholeDaysToTheDayOfCreationInTheTenantsZone() throws Exception {
        TenantContent content =
                TenantFile.read(TenantFolder.of(folder), PLATFORMS).content();

        assertThat(content.shiftTo(Instant.parse("2026-11-21T15:59:00Z"))).isEqualTo(20);
        assertThat(content.shiftTo(Instant.parse("2026-11-21T16:00:00Z"))).isEqualTo(21);
        ReviewLine line = ReviewLineParser.parse(1, Files.readString(folder.resolve("reviews.jsonl")));
        assertThat(line.shifted(20).createdAt()).isEqualTo(Instant.parse("2026-11-19T02:00:00Z"));
    }

    @Test
    void namesEachBreachOfTheSchemaWithItsPlace() throws IOException {
        write("tenant.yaml", """
                slug: Corner Shop
                name: Corner
                kind: shop
                colour: red
                brands:
                  - key: corner
                    name: Corner
                    listings:
                      - { ref: a, platform: google, externalId: 5, name: A, adress: x }
                      - { ref: b, platform: google, externalId: g-2 }
                """);

        assertThat(problems())
                .contains(
                        "tenant.yaml:4:1: unknown key \"colour\"",
                        "tenant.yaml:9:61: unknown key \"adress\"",
                        "tenant.yaml:10:9: the key \"name\" is missing")
                .anyMatch(problem -> problem.startsWith("tenant.yaml:1:7: slug: "))
                .anyMatch(problem -> problem.startsWith("tenant.yaml:3:7: kind: "))
                .anyMatch(problem -> problem.startsWith("tenant.yaml:9:49: externalId: "))
                .hasSize(6);
    }

    @Test
    void refusesKeysThatStandTwiceAndBrokenYaml() throws IOException {
        write("tenant.yaml", """
                slug: corner-shop
                name: Corner
                slug: other
                """);
        assertThat(problems()).containsExactly("tenant.yaml:3:1: the key \"slug\" stands twice");

        write("tenant.yaml", """
                slug: corner-shop
                brands: [
                """);
        assertThat(problems()).singleElement().asString().startsWith("tenant.yaml:3:1: not YAML: ");
    }

    @Test
    void refusesAnchorsSoThatNoFileGrowsWhileItIsRead() throws IOException {
        write("tenant.yaml", """
                slug: corner-shop
                name: &name Corner
                """);

        assertThat(problems()).containsExactly("tenant.yaml:2:7: anchors are not taken here: write the value out");
    }

    @Test
    void refusesUnknownNamesAndDuplicates() throws IOException {
        write("tenant.yaml", """
                slug: corner-shop
                name: Corner
                kind: brand
                timeZone: Mars/Olympus
                brands:
                  - key: corner
                    name: Corner
                    listings:
                      - { ref: a, platform: gogle, externalId: g-1, name: A }
                      - { ref: a, platform: google, externalId: g-1, name: A }
                      - { ref: b, platform: google, externalId: g-1, name: A }
                  - { key: corner, name: Again }
                members:
                  - { email: a@corner.example, name: A, role: owner, brands: [corner, cornr] }
                  - { email: A@corner.example, name: A, role: owner }
                labels:
                  - { name: x, colour: "#000000" }
                  - { name: x, colour: "#ffffff" }
                reviews: [none.jsonl]
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "tenant.yaml:4:11: unknown time zone: Mars/Olympus",
                        "tenant.yaml:9:29: unknown platform: gogle",
                        "tenant.yaml:10:16: the ref \"a\" stands twice",
                        "tenant.yaml:11:49: the page \"google g-1\" stands twice",
                        "tenant.yaml:12:12: the brand key \"corner\" stands twice",
                        "tenant.yaml:14:71: unknown brand: cornr",
                        "tenant.yaml:15:14: the member \"a@corner.example\" stands twice",
                        "tenant.yaml:18:13: the label \"x\" stands twice",
                        "tenant.yaml:19:11: there is no file " + folder.resolve("none.jsonl"));
    }

    @Test
    void namesTheLineOfABrokenReview() throws IOException {
        write("reviews.jsonl", """
                {"listing": "corner-google", "platform_review_id": "r-1", "text": "Good"}

                {"listing": "corner-google", "text": "Good"
                {"listing": "corner-google", "text": "Good", "stars": 4}
                {"listing": "corner-google", "rating": "4"}
                {"listing": "corner-google", "rating": 6}
                {"listing": "corner-google", "text": "Good", "created_at": "yesterday"}
                {"listing": "corner-gogle", "text": "Good"}
                {"listing": "corner-ta", "text": "Good"}
                {"listing": "corner-google", "platform_review_id": "r-1", "text": "Again"}
                {"listing": "corner-google", "author": "Somebody"}
                {"text": "Good"}
                [1]
                """);

        assertThat(problems())
                .contains(
                        "reviews.jsonl:4:46: unknown key \"stars\"",
                        "reviews.jsonl:5:40: rating must be a number",
                        "reviews.jsonl:6:40: rating must be 1 to 5, not 6",
                        "reviews.jsonl:8:13: unknown listing: corner-gogle",
                        "reviews.jsonl:9:13: Tripadvisor does not allow its reviews to be kept: corner-ta",
                        "reviews.jsonl:10:1: the review r-1 of corner-google stands twice",
                        "reviews.jsonl:11:1: a review needs a rating or a text",
                        "reviews.jsonl:12:1: the key \"listing\" is missing",
                        "reviews.jsonl:13:1: each line must be a JSON object")
                .anyMatch(problem -> problem.startsWith("reviews.jsonl:3:44: not JSON"))
                .anyMatch(problem -> problem.startsWith("reviews.jsonl:7:60: created_at must be a time"))
                .hasSize(11);
    }

    @Test
    void namesTheLineOfABrokenOrder() throws IOException {
        write("orders.csv", """
                order_number,brand,currency
                A-1,corner,EUR
                A-2,nowhere,EUR
                A-1,corner,EUR
                A-3,corner,euro
                """);

        assertThat(problems())
                .containsExactly(
                        "orders.csv:3:5: unknown brand: nowhere",
                        "orders.csv:4:1: the order A-1 stands twice",
                        "orders.csv:5:1: currency must be an ISO 4217 code: euro");
    }

    @Test
    void refusesPathsThatLeaveTheFolder() throws IOException {
        for (String path : List.of("../other.jsonl", "/etc/passwd", "a/../../b", "C:/x")) {
            write("tenant.yaml", """
                    slug: corner-shop
                    name: Corner
                    kind: brand
                    brands: []
                    reviews: ["%s"]
                    """.formatted(path));
            assertThat(problems()).singleElement().asString().startsWith("tenant.yaml:5:11: ");
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** The problems with file names relative to the folder. */
    private List<String> problems() {
        TenantFileException refused = catchThrowableOfType(
                TenantFileException.class, () -> TenantFile.read(TenantFolder.of(folder), PLATFORMS));
        assertThat(refused).as("a refusal").isNotNull();
        return refused.problems().stream()
                .map(problem -> new FileProblem(
                                folder.relativize(Path.of(problem.file())).toString(),
                                problem.line(),
                                problem.column(),
                                problem.message())
                        .toString())
                .toList();
    }
}
