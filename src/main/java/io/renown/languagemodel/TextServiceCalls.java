package io.renown.languagemodel;

import io.renown.outgoing.AddressRefusedException;
import io.renown.outgoing.GuardedHttpClient;
import io.renown.outgoing.OutgoingRequest;
import io.renown.outgoing.OutgoingResponse;
import io.renown.shared.Problem;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON question to a service, and its answer, or why there is none in words that tell what to do. Neither is logged. */
@Component
public class TextServiceCalls {

    private static final Logger LOG = LoggerFactory.getLogger(TextServiceCalls.class);

    /** Models think. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int QUOTA_OF_DEEPL = 456;

    /** Of one tenant at a time: whoever calls a host that dawdles holds nobody else's connections. */
    private static final int MOST_AT_ONCE = 4;

    private final Map<Integer, Semaphore> turns = new ConcurrentHashMap<>();
    private final GuardedHttpClient http;
    private final JsonMapper json;

    TextServiceCalls(GuardedHttpClient http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /**
     * @param headers may hold the key: it is never part of an address, which others log
     * @throws Problem {@code text-service-...}
     */
    public JsonNode post(String url, Map<String, String> headers, Map<String, ?> question) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("Accept", "application/json");
        Semaphore turn = turns.computeIfAbsent(TenantContext.tenantId(), tenant -> new Semaphore(MOST_AT_ONCE));
        if (!turn.tryAcquire()) {
            throw Problem.of("text-service-busy", 429);
        }
        OutgoingResponse answer;
        try {
            answer = http.send(new OutgoingRequest("POST", url, all, json.writeValueAsBytes(question)), PATIENCE);
        } catch (AddressRefusedException refused) {
            throw Problem.of("text-service-address", 422);
        } catch (IOException e) {
            LOG.info("A text service did not answer: {}", e.getClass().getSimpleName());
            throw Problem.of("text-service-unreachable", 502);
        } finally {
            turn.release();
        }
        if (answer.status() / 100 != 2) {
            LOG.info("A text service answered {}", answer.status());
            throw refusal(answer.status());
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException e) {
            throw notUnderstood();
        }
    }

    private static Problem refusal(int status) {
        return switch (status) {
            case 401, 403 -> Problem.of("text-service-key", 502);
            case 429 -> Problem.of("text-service-busy", 502);
            case 402, QUOTA_OF_DEEPL -> Problem.of("text-service-quota", 502);
            case 404 -> Problem.of("text-service-unknown", 502);
            default -> status >= 500 ? Problem.of("text-service-unreachable", 502) : notUnderstood();
        };
    }

    /** Its answer, or ours to it, was not as its documentation says. */
    public static Problem notUnderstood() {
        return Problem.of("text-service-answer", 502);
    }
}
