package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.ApiTokenService;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For every endpoint of the REST API there is: with one tenant's token, the other's ids answer exactly as unknown ones. */
@OnEachEngine
class ApiIsolationIT extends PortalIT {

    /** A body for each write that needs one, naming things of the victim by {@code {brand}}, {@code {listing}}, {@code {member}}. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/v1/brands", "{\"key\":\"stolen\",\"name\":\"Stolen\",\"parentId\":\"{brand}\"}"),
            Map.entry(
                    "POST /api/v1/listings",
                    "{\"brandId\":\"{brand}\",\"platform\":\"file\",\"externalId\":\"x\",\"name\":\"Stolen\"}"),
            Map.entry("PATCH /api/v1/listings/{id}", "{\"competitor\":true}"),
            Map.entry("POST /api/v1/orders", "{\"orders\":[{\"number\":\"stolen\",\"brand\":\"{brand}\"}]}"),
            Map.entry("POST /api/v1/labels", "{\"name\":\"mine\",\"colour\":\"#123456\"}"),
            Map.entry("POST /api/v1/own-words", "{\"phrase\":\"stolen\",\"kind\":\"risk\",\"means\":\"safety\"}"),
            Map.entry(
                    "PATCH /api/v1/reviews/{id}",
                    "{\"state\":\"done\",\"assignee\":\"{member}\",\"sentiment\":\"negative\"}"),
            Map.entry("POST /api/v1/reviews/{id}/notes", "{\"text\":\"I was here\"}"),
            Map.entry("POST /api/v1/reviews/{id}/replies", "{\"text\":\"I was here\"}"),
            Map.entry(
                    "POST /api/v1/guests",
                    "{\"organization\":\"alike-b\",\"role\":\"responder\",\"brandIds\":[\"{brand}\"]}"),
            Map.entry(
                    "POST /api/v1/consents",
                    "{\"email\":\"{member}\",\"purpose\":\"invitation-mail\",\"given\":true,\"channel\":\"mail\",\"source\":\"x\"}"),
            Map.entry("POST /api/v1/imports", "text,rating\nstolen,1\n"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private JdbcTemplate jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private TenantRows rows;
    private LookAlike attacker;
    private LookAlike victim;

    @BeforeEach
    void setUp() {
        rows = new TenantRows(jdbc);
        attacker = tenants.a();
        victim = tenants.b();
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointKeepsTheOtherTenantOut() {
        return endpoints().map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> attack(endpoint)));
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointKeepsStrangersOut() {
        return endpoints()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    HttpResponse<String> answer = send(endpoint, "0000000000000", "rn_not-a-token");
                    assertThat(answer.statusCode()).isEqualTo(401);
                }));
    }

    private void attack(Endpoint endpoint) throws IOException, InterruptedException {
        String token = ownToken();
        Map<String, String> before = rows.fingerprint(victim.id());
        Set<Long> hidden = rows.ids(victim.id());
        List<String> ids = new ArrayList<>(List.of("0000000000001"));
        if (endpoint.path.contains("{id}")) {
            rows.tables().forEach((table, columns) -> {
                if (columns.contains("tenant_id") && columns.contains("id")) {
                    rows.ids(victim.id(), table).stream()
                            .findFirst()
                            .map(Tsid::format)
                            .ifPresent(ids::add);
                }
            });
        }
        HttpResponse<String> unknown = send(endpoint, ids.getFirst(), token);
        for (String id : ids) {
            HttpResponse<String> answer = send(endpoint, id, token);
            assertThat(answer.statusCode()).as("%s for %s", endpoint, id).isEqualTo(unknown.statusCode());
            assertThat(answer.body().replace(id, ids.getFirst())).isEqualTo(unknown.body());
            assertThat(TenantRows.idsIn(answer.body())).doesNotContainAnyElementsOf(hidden);
        }
        assertThat(rows.fingerprint(victim.id())).isEqualTo(before);
    }

    /** For one endpoint, so that the calls to the others do not use up what a token may ask. */
    private String ownToken() {
        return attacker.call(() ->
                tokens.create(attacker.ownerId(), "test", Duration.ofDays(1)).key());
    }

    private HttpResponse<String> send(Endpoint endpoint, String id, String token)
            throws IOException, InterruptedException {
        String body = BODIES.getOrDefault(endpoint.toString(), "")
                .replace("{brand}", Tsid.format(victim.north().id()))
                .replace("{listing}", Tsid.format(victim.northListing().id()))
                .replace("{member}", Tsid.format(victim.ownerId()));
        if (!endpoint.method.equals("GET") && !endpoint.method.equals("DELETE")) {
            assertThat(BODIES)
                    .as("a body for a new write: name things of the victim in it")
                    .containsKey(endpoint.toString());
        }
        String query = endpoint.path.endsWith("/imports") && endpoint.method.equals("POST")
                ? "?listingId=" + Tsid.format(victim.northListing().id())
                : "";
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(endpoint.path.replace("{id}", id) + query)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", body.startsWith("{") ? "application/json" : "text/csv")
                .method(endpoint.method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private record Endpoint(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Stream<Endpoint> endpoints() {
        List<Endpoint> found = mappings.getHandlerMethods().keySet().stream()
                .flatMap(ApiIsolationIT::endpoints)
                .filter(endpoint -> endpoint.path.startsWith("/api/v1/"))
                .filter(endpoint -> !endpoint.path.startsWith("/api/v1/openapi"))
                .toList();
        assertThat(found).hasSizeGreaterThan(10);
        return found.stream();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Endpoint(method.name(), path)));
    }
}
