package io.renown.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.security.web.RedirectStrategy;

/**
 * Leads to a path of this portal, whatever address was remembered: the host of a remembered request is what its sender
 * wrote into a header.
 */
final class SameOriginRedirects implements RedirectStrategy {

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.sendRedirect(response.encodeRedirectURL(path(url)));
    }

    static String path(String url) {
        try {
            URI address = new URI(url);
            String path = address.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
                return "/";
            }
            return address.getRawQuery() == null ? path : path + '?' + address.getRawQuery();
        } catch (URISyntaxException e) {
            return "/"; // not an address: the beginning
        }
    }
}
