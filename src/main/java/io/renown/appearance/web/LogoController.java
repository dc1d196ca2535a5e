package io.renown.appearance.web;

import io.renown.appearance.Appearance;
import io.renown.appearance.Appearances;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Logos, at addresses that cannot be guessed: for pages before sign-in and for mails, whose readers are not signed in. An
 * address always means the same picture, so that browsers keep it.
 */
@RestController
class LogoController {

    private final Appearances appearances;

    LogoController(Appearances appearances) {
        this.appearances = appearances;
    }

    @GetMapping("/" + Appearance.LOGO + "/{token}.png")
    void show(@PathVariable String token, HttpServletResponse response) throws IOException {
        Optional<byte[]> logo = appearances.findLogo(token);
        if (logo.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.setContentLength(logo.get().length);
        // In the place of the headers that every answer has, which keep pages with data out of caches.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        response.setHeader(HttpHeaders.PRAGMA, null);
        response.setHeader(HttpHeaders.EXPIRES, null);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin"); // mails are read in other sites' pages
        response.getOutputStream().write(logo.get());
    }
}
