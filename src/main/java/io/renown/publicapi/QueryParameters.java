package io.renown.publicapi;

import io.renown.publicapi.problem.RefusedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a request, read strictly: a misspelt filter that is silently ignored would answer with everything.
 * Several values are given by repeating a parameter or with commas.
 */
final class QueryParameters {

    private static final int LONGEST = 1000;

    private final MultiValueMap<String, String> parameters;

    /** @throws RefusedParameter for a parameter that is not among the known */
    QueryParameters(MultiValueMap<String, String> parameters, Set<String> known) {
        this.parameters = parameters;
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                // Only a name that could be one is told back.
                throw new RefusedParameter(name.matches("[A-Za-z_.-]{1,40}") ? name : "?", "unknown-parameter");
            }
        }
    }

    /** The value of a parameter that is given once; empty when it is absent or empty. */
    Optional<String> single(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new RefusedParameter(name, "repeated");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst().map(value -> checked(name, value));
    }

    /** All values of a parameter, in the order given; empty when it is absent. */
    List<String> all(String name) {
        List<String> values = new ArrayList<>();
        for (String list : parameters.getOrDefault(name, List.of())) {
            for (String value : checked(name, list).split(",")) {
                if (!value.isBlank()) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    OptionalInt number(String name, int least, int most) {
        Optional<String> text = single(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.get().matches("\\d{1,9}")) {
            throw new RefusedParameter(name, "number", least, most);
        }
        int number = Integer.parseInt(text.get());
        if (number < least || number > most) {
            throw new RefusedParameter(name, "number", least, most);
        }
        return OptionalInt.of(number);
    }

    int limit() {
        return number("limit", 1, ApiList.LARGEST_LIMIT).orElse(ApiList.DEFAULT_LIMIT);
    }

    private static String checked(String name, String value) {
        if (value.length() > LONGEST) {
            throw new RefusedParameter(name, "too-long", LONGEST);
        }
        return value;
    }
}
