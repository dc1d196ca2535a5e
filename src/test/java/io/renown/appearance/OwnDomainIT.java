package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.appearance.AppearanceSettings.DomainSettings;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A domain is a tenant's once its zone says so. */
@OnEachEngine
class OwnDomainIT extends AppearanceScene {

    @Test
    void aDomainIsATenantsOnceItsZoneSaysSo() {
        String domain = "reviews-" + once + ".example";
        wear(null, new Look("House", null, null, null));
        own.run(() -> service.claimDomain(null, " Reviews-" + once + ".Example. "));
        DomainSettings claimed = domain(own);
        assertThat(claimed.state()).isEqualTo(DomainState.PENDING);
        assertThat(claimed.recordName()).isEqualTo("_renown." + domain);
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
        assertThat(looks.lookOf(own.id(), null).address()).doesNotContain(domain);

        assertThat(checked(own))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.FAILED, "missing");
        zones.put(claimed.recordName(), "v=spf1 -all", claimed.recordText() + "x");
        assertThat(checked(own).reason()).isEqualTo("wrong");
        zones.put(claimed.recordName(), "v=spf1 -all", claimed.recordText());
        assertThat(checked(own))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.VERIFIED, null);

        assertThat(appearances.ofHost(domain.toUpperCase(java.util.Locale.ROOT)).name())
                .isEqualTo("House");
        assertThat(looks.lookOf(own.id(), own.inner().id()).address()).isEqualTo("https://" + domain);

        zones.down(true);
        assertThat(checked(own))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.VERIFIED, "unreachable");
        zones.down(false);
        zones.remove(claimed.recordName());
        assertThat(checked(own).state()).isEqualTo(DomainState.FAILED);
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
    }

    @Test
    void aDomainIsTakenOnlyByWhoProvesIt() {
        String domain = proven(own, null);
        wear(null, new Look("House", null, null, null));
        other.run(() -> service.claimDomain(null, domain));

        assertThat(checked(other).reason()).as("without proof nothing is told").isEqualTo("wrong");
        DomainSettings rival = domain(other);
        zones.put(rival.recordName(), domain(own).recordText(), rival.recordText());
        assertThat(checked(other))
                .extracting(DomainSettings::state, DomainSettings::reason)
                .containsExactly(DomainState.FAILED, "taken");
        assertThat(appearances.ofHost(domain).name()).isEqualTo("House");

        own.run(() -> service.claimDomain(null, ""));
        assertThat(appearances.ofHost(domain)).isEqualTo(Appearance.OWN);
        assertThat(checked(other).state()).isEqualTo(DomainState.VERIFIED);
    }

    @Test
    void theDomainDecidesTheLookOfTheSignInPageAndNothingElse() throws Exception {
        String domain = proven(own, null);
        wear(null, new Look("House of Tea", "#7c2d12", null, null));

        assertThat(page("/login", "Host: " + domain))
                .contains("<title>House of Tea</title>", "--renown-accent:#7c2d12");
        for (String[] forged : List.of(
                new String[] {"Host: 127.0.0.1", "X-Forwarded-Host: " + domain},
                new String[] {"Host: 127.0.0.1", "Forwarded: host=" + domain},
                new String[] {"Host: 127.0.0.1", "X-Original-Host: " + domain, "X-Host: " + domain},
                new String[] {"Host: x." + domain},
                new String[] {"Host: " + domain + ".evil.example"},
                new String[] {"Host: " + other.slug() + ".example"})) {
            assertThat(page("/login", forged))
                    .as(String.join(" ", forged))
                    .contains("<title>Renown</title>")
                    .doesNotContain("House of Tea");
        }
        assertThat(page("/t/" + own.slug() + "/inbox", "Host: " + domain))
                .as("the domain lets nobody in")
                .startsWith("HTTP/1.1 302")
                .doesNotContain("House of Tea");
        assertThat(page("/api/v1/reviews", "Host: " + domain)).startsWith("HTTP/1.1 401");
        assertThat(page("/login", "Host: " + domain + "\r\nHost: 127.0.0.1")).startsWith("HTTP/1.1 400");
    }

    private DomainSettings checked(LookAlike tenant) {
        tenant.run(() -> service.checkDomain(null));
        return domain(tenant);
    }
}
