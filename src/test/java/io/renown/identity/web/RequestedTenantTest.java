package io.renown.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.web.RequestedTenant.BySlug;
import io.renown.identity.web.RequestedTenant.ByTab;
import io.renown.identity.web.RequestedTenant.None;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** The shapes of requests as Vaadin's client sends them. */
class RequestedTenantTest {

    @Test
    void readsTheTenantFromTheAddressOfAPage() {
        assertThat(RequestedTenant.of(get("/t/acme"))).isEqualTo(new BySlug("acme"));
        assertThat(RequestedTenant.of(get("/t/acme/settings/brands"))).isEqualTo(new BySlug("acme"));
    }

    @Test
    void readsTheTenantFromTheAddressANewTabIsOpenedWith() {
        MockHttpServletRequest init = get("/");
        init.setParameter("v-r", "init");
        init.setParameter("location", "t/acme/inbox");
        init.setParameter("query", "q=late");

        assertThat(RequestedTenant.of(init)).isEqualTo(new BySlug("acme"));
    }

    @Test
    void findsNoTenantInATabOpenedOutsideOfAny() {
        MockHttpServletRequest init = get("/");
        init.setParameter("v-r", "init");
        init.setParameter("location", "login");
        init.setParameter("v-uiId", "3");

        assertThat(RequestedTenant.of(init)).isEqualTo(new None());
    }

    @Test
    void readsTheTabThatSpeaks() {
        MockHttpServletRequest click = get("/");
        click.setParameter("v-r", "uidl");
        click.setParameter("v-uiId", "7");

        assertThat(RequestedTenant.of(click)).isEqualTo(new ByTab(7));
    }

    @Test
    void readsTheTabFromItsPushChannel() {
        MockHttpServletRequest push = get("/VAADIN/push");
        push.setParameter("v-r", "push");
        push.setParameter("v-uiId", "2");

        assertThat(RequestedTenant.of(push)).isEqualTo(new ByTab(2));
    }

    @Test
    void readsTheTabFromUploadsAndDownloads() {
        assertThat(RequestedTenant.of(get("/VAADIN/dynamic/resource/4/5e1f/reviews.csv")))
                .isEqualTo(new ByTab(4));
    }

    @Test
    void takesNothingElseForATenant() {
        assertThat(RequestedTenant.of(get("/login"))).isEqualTo(new None());
        assertThat(RequestedTenant.of(get("/t/"))).isEqualTo(new None());
        assertThat(RequestedTenant.of(get("/t/A%2F..%2Fb"))).isEqualTo(new None());
        assertThat(RequestedTenant.of(get("/VAADIN/build/index.js"))).isEqualTo(new None());
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
