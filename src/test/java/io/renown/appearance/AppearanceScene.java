package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.appearance.AppearanceSettings.DomainSettings;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.ZonesOfTests;
import io.renown.tenancy.Actor;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two tenants, zones of tests, and mails that are caught. */
abstract class AppearanceScene extends PortalIT {

    @Autowired
    AppearanceService service;

    @Autowired
    Appearances appearances;

    @Autowired
    LooksOfMails looks;

    @Autowired
    ZonesOfTests zones;

    @Autowired
    JdbcTemplate jdbc;

    LookAlike own;
    LookAlike other;
    String once;

    @BeforeEach
    void setUp() {
        once = Tsid.format(Tsid.next());
        own = tenants.fresh("seen-" + once);
        other = tenants.fresh("seen-too-" + once);
    }

    @AfterEach
    void letTheDnsAnswer() {
        zones.down(false);
    }

    Look wear(@Nullable Long brandId, Look look) {
        return own.call(() -> service.wear(brandId, look));
    }

    void as(Actor actor, Runnable deed) {
        TenantContext.runAs(own.id(), actor, deed);
    }

    String proven(LookAlike tenant, @Nullable Long brandId) {
        String domain = "proven-" + once + ".example";
        tenant.run(() -> service.claimDomain(brandId, domain));
        DomainSettings claimed = Objects.requireNonNull(
                tenant.call(() -> service.settings(brandId)).domain());
        zones.put(claimed.recordName(), claimed.recordText());
        tenant.run(() -> service.checkDomain(brandId));
        return domain;
    }

    DomainSettings domain(LookAlike tenant) {
        return Objects.requireNonNull(tenant.call(() -> service.settings(null)).domain());
    }

    /** Its text and its page, once it was caught. */
    String mailTo(String address) {
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> SystemDoor.callAcrossTenants(
                                "test",
                                () -> jdbc
                                        .queryForList(
                                                "SELECT CONCAT(text, html) FROM outgoing_mail WHERE recipient = ?",
                                                String.class,
                                                address)
                                        .stream()
                                        .findFirst()
                                        .orElse("")),
                        words -> !words.isEmpty());
    }

    static void refused(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).slug())
                .isEqualTo(slug);
    }

    /** As sent over the wire, since no client lets its host be forged. */
    String page(String path, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request =
                    "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
