package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.InviteService;
import io.renown.nodes.NodeSignal;
import io.renown.support.OnEachEngine;
import io.renown.support.Pictures;
import io.renown.support.StatementCount;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantState;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The look of a tenant and its brands, of its pages, pictures and invites. */
@OnEachEngine
class AppearanceIT extends AppearanceScene {

    @Autowired
    private InviteService invites;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private StatementCount statements;

    @Autowired
    private ApplicationEventPublisher events;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aBrandInheritsFromTheBrandAboveThenTheTenantThenRenown() {
        assertThat(appearances.of(own.id(), own.inner().id())).isEqualTo(Appearance.OWN);

        wear(null, new Look("House", "#0f766e", logo(Color.RED), null));
        wear(own.north().id(), new Look("North", null, null, null));

        assertThat(appearances.of(own.id(), own.inner().id()).name()).isEqualTo("North");
        assertThat(appearances.of(own.id(), own.inner().id()).accent()).isEqualTo("#0f766e");
        assertThat(appearances.of(own.id(), own.south().id()).name()).isEqualTo("House");
        assertThat(appearances.of(own.id(), own.south().id()).logoToken())
                .isEqualTo(appearances.ofTenant(own.id()).logoToken())
                .isNotNull();
        assertThat(appearances.ofTenant(other.id())).isEqualTo(Appearance.OWN);
        assertThat(appearances.of(other.id(), own.north().id()))
                .as("a brand of another tenant")
                .isEqualTo(Appearance.OWN);

        wear(null, Look.INHERITED);
        assertThat(appearances.of(own.id(), own.south().id())).isEqualTo(Appearance.OWN);
    }

    @Test
    void aChangeIsTakenBackWithItsPictures() {
        wear(null, new Look("House", null, logo(Color.RED), logo(Color.BLUE)));
        Look before = wear(null, new Look("Shed", "#123456", null, null));
        assertThat(appearances.ofTenant(own.id()).logoPath()).isNull();

        wear(null, before);

        AppearanceSettings settings = own.call(() -> service.settings(null));
        assertThat(settings.look()).isEqualTo(new Look("House", null, logo(Color.RED), logo(Color.BLUE)));
        assertThat(count("appearance_logo", own.id())).isEqualTo(2);
    }

    @Test
    void askingCostsNoStatementOnceKnown() throws Exception {
        appearances.ofTenant(own.id());

        assertThat(statements.of(() -> appearances.of(own.id(), own.inner().id())))
                .isZero();
        events.publishEvent(new NodeSignal(own.id(), "appearance"));
        assertThat(statements.of(() -> appearances.of(own.id(), own.inner().id())))
                .isEqualTo(1);
    }

    @Test
    void aPictureIsSeenByWhoKnowsItsAddressAndKeptByBrowsers() throws Exception {
        wear(null, new Look(null, null, logo(Color.RED), null));
        String path = Objects.requireNonNull(appearances.ofTenant(own.id()).logoPath());

        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(logo(Color.RED).png());
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("image/png");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy")).containsExactly("cross-origin");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();

        wear(null, new Look(null, null, logo(Color.BLUE), null));
        assertThat(appearances.ofTenant(own.id()).logoPath()).isNotEqualTo(path);
        for (String gone : List.of(path, "/logo/" + "A".repeat(22) + ".png", "/logo/..png", "/logo/1.png")) {
            assertThat(get(gone).statusCode()).as(gone).isEqualTo(404);
        }
    }

    @Test
    void ofASuspendedTenantNothingIsShown() throws Exception {
        String domain = proven(own, null);
        wear(null, new Look("House", null, logo(Color.RED), null));
        String path = Objects.requireNonNull(appearances.ofTenant(own.id()).logoPath());

        directory.enter(own.id(), TenantState.SUSPENDED);
        events.publishEvent(new NodeSignal(own.id(), "appearance")); // rather than after a minute

        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
    }

    @Test
    void anInviteWearsTheBrandThatItIsFor() {
        String domain = proven(own, own.north().id());
        wear(own.north().id(), new Look("North Care", "#7c2d12", logo(Color.RED), null));
        own.run(() -> invites.invite(
                List.of("n-" + once + "@mail.example"),
                Role.RESPONDER,
                List.of(own.north().id())));
        own.run(() -> invites.invite(List.of("all-" + once + "@mail.example"), Role.ANALYST, null));

        assertThat(mailTo("n-" + once + "@mail.example"))
                .contains("/invite/", "North Care", "https://" + domain + "/logo/", "#7c2d12")
                .doesNotContain(domain + "/invite/");
        assertThat(mailTo("all-" + once + "@mail.example")).contains("Renown").doesNotContain(domain, "North Care");
        assertThat(SystemDoor.callAcrossTenants(
                        "test",
                        () -> jdbc.queryForObject(
                                "SELECT brand_id FROM outgoing_mail WHERE tenant_id = ? AND recipient = ?",
                                Long.class,
                                own.id(),
                                "n-" + once + "@mail.example")))
                .isEqualTo(own.north().id());
    }

    @Test
    void isForOwnersAndAdminsWithinTheirBrands() {
        Actor manager = new Actor("m", own.ownerId(), Role.MANAGER.permissions(), BrandScope.all());
        Actor ofNorth = new Actor(
                "n",
                own.ownerId(),
                Role.ADMIN.permissions(),
                BrandScope.of(Set.of(own.north().id())));

        refused("forbidden", () -> as(manager, () -> service.settings(null)));
        refused("forbidden", () -> as(manager, () -> service.wear(null, Look.INHERITED)));
        refused("forbidden", () -> as(ofNorth, () -> service.wear(null, Look.INHERITED)));
        refused("not-found", () -> as(ofNorth, () -> service.wear(own.south().id(), Look.INHERITED)));
        refused("not-found", () -> as(ofNorth, () -> service.wear(other.north().id(), Look.INHERITED)));
        refused(
                "not-found",
                () -> own.run(() -> service.claimDomain(other.north().id(), "x.example")));
        as(ofNorth, () -> service.wear(own.north().id(), new Look("Mine", null, null, null)));
        assertThat(appearances.of(own.id(), own.north().id()).name()).isEqualTo("Mine");
    }

    private static LogoImage logo(Color colour) {
        return LogoCheck.check(Pictures.png(120, 40, colour));
    }

    private int count(String table, int tenantId) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?", Integer.class, tenantId));
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
