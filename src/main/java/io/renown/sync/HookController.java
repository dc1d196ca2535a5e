package io.renown.sync;

import io.renown.connector.WebhookMessage;
import io.renown.identity.AttemptLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where platforms send their messages. Answers with a status alone: whoever guesses learns nothing. */
@RestController
class HookController {

    private static final int MOST_BYTES = 1_000_000;
    private static final int GUESSES = 60;

    private final HookIntake intake;
    private final AttemptLimit guesses;

    HookController(HookIntake intake, Clock clock) {
        this.intake = intake;
        this.guesses = new AttemptLimit(GUESSES, Duration.ofMinutes(1), clock);
    }

    @PostMapping(HookAddress.PATH + "{token}")
    ResponseEntity<Void> receive(@PathVariable String token, HttpServletRequest request) throws IOException {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(MOST_BYTES + 1);
        }
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        HttpStatus status = switch (intake.take(token, new WebhookMessage(headers, body))) {
            case TAKEN -> HttpStatus.OK;
            case UNKNOWN -> guesses.take(request.getRemoteAddr()) ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS;
            case REFUSED -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
        return ResponseEntity.status(status).build();
    }
}
