package io.renown.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.renown.identity.ApiTokenService;
import io.renown.identity.MemberService;
import io.renown.identity.MembershipGate;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.ImportState;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewsIngested;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.AnotherPortal;
import io.renown.support.BesideOtherPortals;
import io.renown.support.LookAlikes;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OpenSearchNode;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jobrunr.server.BackgroundJobServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A web node and a worker, each with a data folder of its own, on one database, one OpenSearch and one folder of files. */
@BesideOtherPortals
class SeveralNodesIT extends PortalIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Set<NodeSignal> HEARD_ON_WEB = ConcurrentHashMap.newKeySet();

    private static @Nullable ConfigurableApplicationContext web;
    private static @Nullable ConfigurableApplicationContext worker;
    private static @Nullable LookAlike tenant;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void startNodes() throws IOException {
        OpenSearchNode search = OpenSearchNode.require();
        if (web != null) {
            return;
        }
        jdbc.execute("CREATE DATABASE IF NOT EXISTS renown_nodes CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        String files = AnotherPortal.freshFolder().toString();
        web = AnotherPortal.start(settings("web", files, search));
        worker = AnotherPortal.start(settings("worker", files, search));
        web.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told && told.getPayload() instanceof NodeSignal signal) {
                HEARD_ON_WEB.add(signal);
            }
        });
        tenant = web.getBean(LookAlikes.class).fresh("node-alike");
    }

    private Map<String, String> settings(String role, String files, OpenSearchNode search) {
        return Map.of(
                "renown.role",
                role,
                "renown.files",
                files,
                "renown.search.engine",
                "opensearch",
                "renown.search.hosts",
                search.url(),
                "renown.search.prefix",
                "nodes",
                "spring.datasource.url",
                database.getJdbcUrl().replaceFirst("(://[^/]+/)[^?]*", "$1renown_nodes"),
                "spring.datasource.username",
                String.valueOf(database.getUsername()),
                "spring.datasource.password",
                String.valueOf(database.getPassword()));
    }

    @AfterAll
    static void stop() {
        Stream.of(worker, web).filter(Objects::nonNull).forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void aFileTakenInOnOneNodeIsImportedOnTheOtherAndFoundOnBoth() {
        assertThat(web().getBeanProvider(BackgroundJobServer.class).getIfAvailable())
                .isNull();
        ImportRunDetails started = tenant().call(() -> start("跨节点的乌龙茶"));

        await().atMost(LIMIT)
                .until(() -> tenant().call(() ->
                        web().getBean(ImportService.class).get(started.id()).state() == ImportState.COMPLETED));

        for (ConfigurableApplicationContext node : List.of(web(), worker())) {
            assertThat(tenant().call(() -> node.getBean(ReviewSearch.class).count(ReviewFilter.parse("跨节点的乌龙茶"))))
                    .isEqualTo(30);
        }
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(HEARD_ON_WEB).contains(new NodeSignal(tenant().id(), ReviewsIngested.SIGNAL)));
    }

    @Test
    void aChangeOnOneNodeCountsOnTheOtherAtTheNextRequest() {
        MemberService members = web().getBean(MemberService.class);
        long member = TenantContext.callAs(
                tenant().id(),
                Actor.system("test"),
                () -> members.apply("leaver@node-alike.example", "Leaver", Role.RESPONDER, null, null));
        String key = tenant().call(() -> web().getBean(ApiTokenService.class)
                .create(member, "test", Duration.ofDays(1))
                .key());
        ApiTokenService there = worker().getBean(ApiTokenService.class);
        long person = there.authenticate(key)
                .map(ok -> personOf("leaver@node-alike.example"))
                .orElseThrow();
        MembershipGate gate = worker().getBean(MembershipGate.class);
        assertThat(gate.find(person, "node-alike")).isPresent();

        tenant().run(() -> members.remove(member));

        assertThat(there.authenticate(key)).isEmpty();
        assertThat(gate.find(person, "node-alike")).isEmpty();
    }

    private long personOf(String email) {
        return Objects.requireNonNull(web().getBean(JdbcTemplate.class)
                .queryForObject("SELECT id FROM person WHERE email = ?", Long.class, email));
    }

    @Test
    void aRecurringTaskRunsOnOneNode() {
        List<Boolean> turns = Stream.of(web(), worker(), web())
                .map(node -> node.getBean(Turns.class).take("test-task", Duration.ofMinutes(5)))
                .toList();
        assertThat(turns).containsExactly(true, false, false);
    }

    @Test
    void aLockHoldsOnTheOtherNodeUntilItIsGiven() {
        Turns here = web().getBean(Turns.class);
        Turns there = worker().getBean(Turns.class);
        boolean[] second = {true};
        assertThat(here.runAlone(
                        "test-lock",
                        Duration.ZERO,
                        () -> second[0] = there.runAlone("test-lock", Duration.ZERO, () -> {})))
                .isTrue();
        assertThat(second[0]).isFalse();
        assertThat(there.runAlone("test-lock", Duration.ZERO, () -> {})).isTrue();
    }

    @Test
    void aWorkerShowsItsHealthAndNothingElse() {
        assertThat(status(worker(), "/actuator/health")).isEqualTo(200);
        assertThat(status(worker(), "/login")).isEqualTo(404);
        assertThat(status(worker(), "/api/v1/me")).isEqualTo(404);
        assertThat(status(web(), "/login")).isEqualTo(200);
        assertThat(status(web(), "/api/v1/me")).isEqualTo(401);
    }

    private static ImportRunDetails start(String text) {
        StringBuilder csv = new StringBuilder("platform_review_id,rating,text,created_at\n");
        IntStream.range(0, 30)
                .forEach(i ->
                        csv.append("n-").append(i).append(",4,").append(text).append(",2026-05-01\n"));
        try {
            return web().getBean(ImportService.class)
                    .start(
                            tenant().northListing().id(),
                            "reviews.csv",
                            new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                            ImportOptions.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(ConfigurableApplicationContext node, String path) {
        String address = "http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port") + path;
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext web() {
        return Objects.requireNonNull(web);
    }

    private static ConfigurableApplicationContext worker() {
        return Objects.requireNonNull(worker);
    }

    private static LookAlike tenant() {
        return Objects.requireNonNull(tenant);
    }
}
