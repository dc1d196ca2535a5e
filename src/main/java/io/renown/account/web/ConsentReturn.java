package io.renown.account.web;

import io.renown.account.AccountConsentService;
import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Auth;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/**
 * The one address that platforms know, for all tenants: it leads on to the page of the tenant that the state names, which
 * asks who is there and whether the state is good. Leads nowhere else, whatever it is sent.
 */
@RestController
class ConsentReturn {

    private static final Pattern STATE = Pattern.compile("([a-z0-9][a-z0-9-]{0,39})\\.([A-Za-z0-9_-]{43})");
    private static final int LONGEST = 4_000;

    /** What platforms call the code; RFC 6749 4.1.2 says {@code code}. */
    private final Set<String> codes;

    ConsentReturn(ConnectorCatalog connectors) {
        codes = connectors.list().stream()
                .map(connector -> connector.auth().consent())
                .filter(Objects::nonNull)
                .map(Auth.Consent::code)
                .collect(Collectors.toSet());
    }

    @GetMapping("/" + AccountConsentService.RETURN)
    ResponseEntity<Void> lead(@RequestParam Map<String, String> said) {
        String state = said.getOrDefault("state", "");
        String error = said.getOrDefault("error", "");
        String code = codes.stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        Matcher parts = STATE.matcher(state);
        if (!parts.matches() || code.length() > LONGEST || error.length() > LONGEST) {
            return to("/");
        }
        String query = error.isEmpty() && !code.isEmpty() ? "&code=" + encoded(code) : "&error=1";
        return to("/t/" + parts.group(1) + "/platforms/return?state=" + encoded(state) + query);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
