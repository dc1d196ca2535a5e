package io.renown.publicapi.problem;

import io.renown.shared.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem on its way out, before it is put into words.
 *
 * @param errors reasons that still have to be put into words
 * @param headers that the status calls for, as {@code Allow}
 * @param incident set for faults of Renown's own
 */
record Refusal(
        int status,
        String slug,
        List<Object> args,
        List<Error> errors,
        Map<String, String> headers,
        @Nullable String incident) {

    /** @param text said as it stands; else {@code reason} names a key */
    record Error(String field, @Nullable String text, String reason, List<Object> args) {

        static Error said(String field, @Nullable String text) {
            return new Error(field, text, "not-allowed", List.of());
        }
    }

    static Refusal of(int status, String slug, Object... args) {
        return new Refusal(status, slug, Arrays.asList(args), List.of(), Map.of(), null);
    }

    static Refusal of(Problem problem) {
        return of(problem.status(), problem.slug(), problem.args());
    }

    Refusal withErrors(List<Error> newErrors) {
        return new Refusal(status, slug, args, newErrors, headers, incident);
    }

    Refusal withHeader(String name, String value) {
        return new Refusal(status, slug, args, errors, Map.of(name, value), incident);
    }

    Refusal withIncident(String newIncident) {
        return new Refusal(status, slug, args, errors, headers, newIncident);
    }
}
