package io.renown.identity.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers of every answer beside Spring Security's own (no sniffing, no storing, HSTS over TLS). */
public final class SafeHeaders {

    /** Of answers that are data or plain pages: our own style sheet and icon, no script at all. */
    static final String PLAIN_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** What no page of ours uses, a page that was broken into must not either. */
    private static final String FEATURES = "accelerometer=(), autoplay=(), camera=(), display-capture=(),"
            + " encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
            + " publickey-credentials-get=(self), usb=(), browsing-topics=(), interest-cohort=()";

    private SafeHeaders() {}

    public static void on(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(PLAIN_POLICY))
                .permissionsPolicyHeader(features -> features.policy(FEATURES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Neighbours under the same domain are not ours to decide for.
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }

    /**
     * The policy of a page that runs Vaadin Flow 25.2. Scripts: our own files and the inline ones of this very answer; Flow
     * turns expressions of the server into functions, which needs {@code unsafe-eval} until Flow ships them in the bundle
     * (25.4). Styles: web components write style elements without a nonce (vaadin/web-components#8031), and Flow style
     * attributes, which needs {@code unsafe-inline} there.
     *
     * @param nonce on each script of the page
     */
    public static String pagePolicy(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; style-src 'self'"
                + " 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
                + " worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'none'";
    }
}
