package io.renown.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a request of the portal which tenant it is about: from the address ({@code /t/<slug>/...}), from the address
 * a new tab is being opened with ({@code ?v-r=init&location=t/<slug>/...}), or from the tab that speaks ({@code v-uiId}).
 */
sealed interface RequestedTenant {

    record BySlug(String slug) implements RequestedTenant {}

    record ByTab(int tab) implements RequestedTenant {}

    /** The pages of those who run the portal, which belong to no tenant. */
    record Operations() implements RequestedTenant {}

    record None() implements RequestedTenant {}

    Pattern PATH = Pattern.compile("^/?t/([a-z0-9-]{1,40})(?:[/?].*)?$");
    Pattern OPERATIONS = Pattern.compile("^/?operations(?:[/?].*)?$");
    Pattern RESOURCE = Pattern.compile("^/VAADIN/dynamic/resource/(\\d{1,9})/.*$");

    static RequestedTenant of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<RequestedTenant> addressed = addressed(path);
        if (addressed.isPresent()) {
            return addressed.get();
        }
        if ("init".equals(request.getParameter("v-r"))) {
            return addressed(decoded(request.getParameter("location"))).orElse(new None());
        }
        Matcher resource = RESOURCE.matcher(path);
        return tab(resource.matches() ? resource.group(1) : request.getParameter("v-uiId"));
    }

    private static RequestedTenant tab(@Nullable String number) {
        return number != null && number.matches("\\d{1,9}") ? new ByTab(Integer.parseInt(number)) : new None();
    }

    private static Optional<RequestedTenant> addressed(String path) {
        if (OPERATIONS.matcher(path).matches()) {
            return Optional.of(new Operations());
        }
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(new BySlug(matcher.group(1))) : Optional.empty();
    }

    private static String decoded(@Nullable String location) {
        if (location == null) {
            return "";
        }
        try {
            return URLDecoder.decode(location, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // not an address: no tenant
        }
    }
}
