package io.renown.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.renown.dependencies.Osv.Finding;
import io.renown.dependencies.Osv.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a double of OSV that answers by the page, with ids alone, and details one by one, as the real one does. */
class DependencyAuditTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Library BAD = new Library("Maven", "org.example:bad", "1.0", List.of("Apache-2.0"));
    private static final Library WORSE = new Library("npm", "@example/worse", "2.0.0", List.of());
    private static final Library GOOD = new Library("Maven", "org.example:good", "1.0", List.of("Secret-1.0", "MIT"));

    @TempDir
    Path folder;

    private HttpServer server;
    private int batches;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/querybatch", this::answerBatch);
        server.createContext("/v1/vulns/", this::answerDetails);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsWhatIsKnownOverAllPagesAndLeavesOutWhatWasWithdrawn() throws Exception {
        List<Finding> findings = osv().find(List.of(GOOD, BAD, WORSE));

        assertThat(findings)
                .extracting(Finding::library, Finding::severity)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(BAD, Severity.HIGH),
                        org.assertj.core.groups.Tuple.tuple(BAD, Severity.MODERATE),
                        org.assertj.core.groups.Tuple.tuple(WORSE, Severity.HIGH));
        assertThat(findings).anyMatch(finding -> finding.ids().equals(Set.of("GHSA-bad-1", "CVE-2026-0001")));
    }

    @Test
    void asksForAtMostAThousandAtOnce() throws Exception {
        List<Library> many = IntStream.range(0, 2500)
                .mapToObj(i -> new Library("Maven", "org.example:good" + i, "1", List.of()))
                .toList();

        assertThat(osv().find(many)).isEmpty();
        assertThat(batches).isEqualTo(3);
    }

    @Test
    void failsFromTheSeverityOnUnlessAcceptedUntilALaterDay() throws Exception {
        List<Finding> findings = osv().find(List.of(GOOD, BAD));

        assertThat(audit("vulnerabilities: []").vulnerabilities(findings, Severity.HIGH))
                .singleElement()
                .asString()
                .contains("org.example:bad 1.0", "CVE-2026-0001");
        assertThat(audit("vulnerabilities: []").vulnerabilities(findings, Severity.LOW))
                .hasSize(2);
        assertThat(audit(accepted("CVE-2026-0001", "org.example:bad", "2026-11-23"))
                        .vulnerabilities(findings, Severity.HIGH))
                .isEmpty();
        assertThat(audit(accepted("CVE-2026-0001", "org.example:bad", "2026-11-22"))
                        .vulnerabilities(findings, Severity.HIGH))
                .as("its day has come")
                .isNotEmpty();
        assertThat(audit(accepted("CVE-2026-0001", "org.example:good", "2027-11-22"))
                        .vulnerabilities(findings, Severity.HIGH))
                .as("accepted for another library, which does not have it")
                .hasSize(2);
    }

    @Test
    void anExceptionNeedsADayAndAReason() {
        assertThatThrownBy(() -> audit("vulnerabilities:\n  - {id: A, package: b, reason: long enough here}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> audit("vulnerabilities:\n  - {id: A, package: b, until: 2027-01-01, reason: later}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneAgreedLicenceOfSeveralIsEnough() throws Exception {
        Library strange = new Library("Maven", "org.example:strange", "1", List.of("Secret-1.0"));
        Library silent = new Library("Maven", "org.example:silent", "1", List.of());

        assertThat(audit("vulnerabilities: []").licences(List.of(GOOD, BAD, strange, silent)))
                .hasSize(2)
                .allMatch(line -> line.contains("strange") || line.contains("silent"));
    }

    @Test
    void saysThatItCouldNotAskInsteadOfPassing() {
        server.stop(0);

        assertThatThrownBy(() -> osv().find(List.of(GOOD))).isInstanceOf(IOException.class);
    }

    @Test
    void readsTheBillOfMaterialsAndTheBundle() throws Exception {
        Path bom = Files.writeString(folder.resolve("bom.json"), """
                {"components": [{"group": "org.example", "name": "bad", "version": "1.0",
                  "licenses": [{"license": {"id": "Apache-2.0"}}, {"license": {"name": "Own"}}]}]}
                """);
        Path stats =
                Files.writeString(folder.resolve("stats.json"), "{\"npmModules\": {\"@example/worse\": \"2.0.0\"}}");

        assertThat(Inventory.ofJar(bom))
                .containsExactly(new Library("Maven", "org.example:bad", "1.0", List.of("Apache-2.0", "Own")));
        assertThat(Inventory.ofBundle(stats)).containsExactly(WORSE);
    }

    @Test
    void theFileOfThisProjectCanBeRead() throws Exception {
        assertThat(Accepted.read(Accepted.FILE).licences()).contains("Apache-2.0");
    }

    private Osv osv() {
        return new Osv("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private DependencyAudit audit(String vulnerabilities) throws IOException {
        Path file =
                Files.writeString(folder.resolve("accepted.yaml"), vulnerabilities + "\nlicences: [Apache-2.0, MIT]\n");
        return new DependencyAudit(Accepted.read(file), TODAY);
    }

    private static String accepted(String id, String library, String until) {
        return "vulnerabilities:\n  - {id: " + id + ", package: '" + library + "', until: " + until
                + ", reason: never given what a user wrote}";
    }

    private void answerBatch(HttpExchange exchange) throws IOException {
        batches++;
        JsonNode queries = JsonMapper.shared()
                .readTree(exchange.getRequestBody().readAllBytes())
                .path("queries");
        if (queries.size() > 1000) {
            answer(exchange, 400, "{\"code\":3,\"message\":\"Too many queries.\"}");
            return;
        }
        String results = queries.valueStream()
                .map(query -> switch (query.path("package").path("name").asString()) {
                    case "org.example:bad" ->
                        query.has("page_token")
                                ? "{\"vulns\":[{\"id\":\"GHSA-bad-2\"}]}"
                                : "{\"vulns\":[{\"id\":\"GHSA-bad-1\"},{\"id\":\"GHSA-gone\"}],\"next_page_token\":\"2\"}";
                    case "@example/worse" -> "{\"vulns\":[{\"id\":\"OSV-unrated\"}]}";
                    default -> "{}";
                })
                .collect(java.util.stream.Collectors.joining(","));
        answer(exchange, 200, "{\"results\":[" + results + "]}");
    }

    private void answerDetails(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.lastIndexOf('/') + 1);
        answer(
                exchange,
                200,
                switch (id) {
                    case "GHSA-bad-1" ->
                        "{\"id\":\"GHSA-bad-1\",\"aliases\":[\"CVE-2026-0001\"],\"summary\":\"reads too far\","
                                + "\"database_specific\":{\"severity\":\"HIGH\"}}";
                    case "GHSA-bad-2" -> "{\"id\":\"GHSA-bad-2\",\"database_specific\":{\"severity\":\"MODERATE\"}}";
                    case "GHSA-gone" -> "{\"id\":\"GHSA-gone\",\"withdrawn\":\"2026-01-01T00:00:00Z\"}";
                    default -> "{\"id\":\"" + id + "\"}";
                });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
