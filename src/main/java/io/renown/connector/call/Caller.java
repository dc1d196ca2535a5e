package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Request;
import io.renown.outgoing.AddressRefusedException;
import io.renown.outgoing.GuardedHttpClient;
import io.renown.outgoing.OutgoingRequest;
import io.renown.outgoing.OutgoingResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills requests in, sends them and reads what comes back. */
public final class Caller {

    private final GuardedHttpClient http;
    private final Doubles doubles;
    private final Clock clock;

    public Caller(GuardedHttpClient http, Doubles doubles, Clock clock) {
        this.http = http;
        this.doubles = doubles;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** @throws PlatformException {@link Trouble#NOT_SET_UP} when the address holds a value that is not set */
    Prepared prepare(Connector connector, Request request, Variables variables) throws PlatformException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", request.answer() == Request.Format.JSON ? "application/json" : "*/*");
        headers.putAll(filled(connector.headers(), variables));
        headers.putAll(filled(request.headers(), variables));
        JsonNode body = request.body() == null ? null : Template.fillJson(request.body(), variables);
        boolean form = body != null && request.bodyAs() == Request.BodyAs.FORM;
        if (body != null) {
            headers.putIfAbsent(
                    "Content-Type", form ? "application/x-www-form-urlencoded" : "application/json; charset=utf-8");
        }
        return new Prepared(
                request.method(),
                address(connector, request, variables),
                filled(request.query(), variables),
                headers,
                form ? parameters(body) : null,
                body == null || form ? null : body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String address(Connector connector, Request request, Variables variables) throws PlatformException {
        String template = request.url().startsWith("/") && connector.base() != null
                ? connector.base() + request.url()
                : request.url();
        return Template.fillPath(template, variables)
                .orElseThrow(() -> new PlatformException(Trouble.NOT_SET_UP, "a value of the address is missing"));
    }

    private static Map<String, String> filled(Map<String, String> templates, Variables variables) {
        Map<String, String> filled = new LinkedHashMap<>();
        templates.forEach(
                (name, template) -> Template.fill(template, variables).ifPresent(value -> filled.put(name, value)));
        return filled;
    }

    private static Map<String, String> parameters(@Nullable JsonNode body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (body != null) {
            body.properties().forEach(property -> {
                String value = Picker.scalar(property.getValue());
                parameters.put(
                        property.getKey(), value == null ? property.getValue().toString() : value);
            });
        }
        return parameters;
    }

    /** @throws PlatformException for every answer that is not what was asked for */
    Answer send(Connector connector, Prepared call, Request.Format format) throws PlatformException {
        OutgoingResponse answer = answer(call);
        if (answer.status() == PageVersion.NOT_MODIFIED && PageVersion.isAskedFor(call)) {
            return Answer.notModified(answer.headers());
        }
        boolean good = answer.status() >= 200 && answer.status() < 300;
        JsonNode json = good ? Formats.read(format, answer) : Formats.readIfJson(answer);
        new Failures(connector.errors(), connector.statuses(), clock).refuse(answer.status(), answer.headers(), json);
        return new Answer(answer.status(), answer.headers(), json);
    }

    private OutgoingResponse answer(Prepared call) throws PlatformException {
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            if (header.getValue().chars().anyMatch(c -> c < ' ' || c == 127)) {
                throw new PlatformException(
                        Trouble.NOT_SET_UP, "a value for the header " + header.getKey() + " has a line break");
            }
        }
        byte[] body =
                call.form() == null ? call.json() : Prepared.joined(call.form()).getBytes(StandardCharsets.UTF_8);
        try {
            return http.send(
                    new OutgoingRequest(call.method(), doubles.inPlaceOf(call.address()), call.headers(), body));
        } catch (AddressRefusedException e) {
            throw Failures.of(e);
        } catch (IOException e) {
            throw Failures.of(e);
        }
    }
}
