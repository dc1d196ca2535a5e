package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.ErrorRule;
import io.renown.outgoing.AddressRefusedException;
import io.renown.outgoing.AnswerTooLongException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What went wrong with a call: by the platform's own code first, then by the status. */
final class Failures {

    /** Longer waits are a mistake of the server's, or its way to say never. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final List<ErrorRule> rules;
    private final Map<Integer, Trouble> statuses;
    private final Clock clock;

    Failures(List<ErrorRule> rules, Map<Integer, Trouble> statuses, Clock clock) {
        this.rules = rules;
        this.statuses = statuses;
        this.clock = clock;
    }

    /** @throws PlatformException when the answer is none, whatever its status */
    void refuse(int status, Map<String, String> headers, JsonNode json) throws PlatformException {
        boolean good = status >= 200 && status < 300;
        for (ErrorRule rule : rules) {
            String code = Picker.scalar(json.at(rule.code()));
            if (code == null || rule.good().contains(code)) {
                continue;
            }
            Trouble listed = rule.codes().get(code);
            if (listed == null && !good) {
                listed = ofStatus(status);
            }
            String words = rule.message() == null ? null : Picker.scalar(json.at(rule.message()));
            throw new PlatformException(
                    listed == null ? Trouble.REFUSED : listed,
                    words == null || words.isBlank() ? "code " + code : words,
                    code,
                    retryAfter(headers));
        }
        if (!good) {
            throw new PlatformException(
                    ofStatus(status), "HTTP " + status, Integer.toString(status), retryAfter(headers));
        }
    }

    private Trouble ofStatus(int status) {
        Trouble own = statuses.get(status);
        return own == null ? usual(status) : own;
    }

    private static Trouble usual(int status) {
        return switch (status) {
            case 401 -> Trouble.SIGN_IN;
            case 403 -> Trouble.FORBIDDEN;
            case 404, 410 -> Trouble.GONE;
            case 429 -> Trouble.RATE_LIMITED;
            case 408, 425 -> Trouble.UNAVAILABLE;
            default -> {
                if (status >= 300 && status < 400) {
                    yield Trouble.ADDRESS;
                }
                yield status >= 500 ? Trouble.UNAVAILABLE : Trouble.REFUSED;
            }
        };
    }

    /** RFC 9110 10.2.3: seconds, or a date. */
    private @Nullable Duration retryAfter(Map<String, String> headers) {
        String said = headers.get("retry-after");
        if (said == null) {
            return null;
        }
        try {
            Duration wait = said.strip().matches("\\d{1,9}(\\.\\d+)?")
                    ? Duration.ofMillis((long) (Double.parseDouble(said.strip()) * 1000))
                    : Duration.between(clock.instant(), date(said));
            if (wait.isNegative()) {
                return Duration.ZERO;
            }
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException neitherOfThem) {
            return null;
        }
    }

    private static Instant date(String said) {
        return ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
                .toInstant();
    }

    /** A call that brought no answer. Only what failed before anything was sent is known to have had no effect. */
    static PlatformException of(IOException failure) {
        return switch (failure) {
            case AnswerTooLongException tooLong ->
                new PlatformException(Trouble.UNREADABLE, String.valueOf(tooLong.getMessage()));
            case ConnectTimeoutException nobody -> unreachable();
            case ConnectException nobody -> unreachable();
            case NoRouteToHostException nobody -> unreachable();
            case UnknownHostException nobody -> unreachable();
            default -> new PlatformException(Trouble.TIMED_OUT, "no answer in time");
        };
    }

    private static PlatformException unreachable() {
        return new PlatformException(Trouble.UNAVAILABLE, "it cannot be reached");
    }

    static PlatformException of(AddressRefusedException refused) {
        return refused.reason() == AddressRefusedException.Reason.UNKNOWN_HOST
                ? unreachable()
                : new PlatformException(Trouble.ADDRESS, String.valueOf(refused.getMessage()));
    }
}
