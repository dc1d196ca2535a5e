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

    record None() implements RequestedTenant {}

    Pattern PATH = Pattern.compile("^/?t/([a-z0-9-]{1,40})(?:[/?].*)?$");
    Pattern RESOURCE = Pattern.compile("^/VAADIN/dynamic/resource/(\\d{1,9})/.*$");

    static RequestedTenant of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<String> slug = slugIn(path);
        if (slug.isPresent()) {
            return new BySlug(slug.get());
        }
        if ("init".equals(request.getParameter("v-r"))) {
            return slugIn(decoded(request.getParameter("location")))
                    .<RequestedTenant>map(BySlug::new)
                    .orElse(new None());
        }
        Matcher resource = RESOURCE.matcher(path);
        return tab(resource.matches() ? resource.group(1) : request.getParameter("v-uiId"));
    }

    private static RequestedTenant tab(@Nullable String number) {
        return number != null && number.matches("\\d{1,9}") ? new ByTab(Integer.parseInt(number)) : new None();
    }

    private static Optional<String> slugIn(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
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
