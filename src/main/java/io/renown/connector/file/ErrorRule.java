package io.renown.connector.file;

import io.renown.connector.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an answer says that it is none, whatever its status.
 *
 * @param code pointer to the platform's code
 * @param good codes that are no trouble; absent counts as good
 * @param codes what the others mean; a code that is not listed is {@link Trouble#REFUSED}, or what the status says
 * @param message pointer to the platform's words
 */
public record ErrorRule(
        String code,
        List<String> good,
        Map<String, Trouble> codes,
        @Nullable String message) {

    public ErrorRule {
        good = good == null ? List.of() : List.copyOf(good);
        codes = codes == null ? Map.of() : Map.copyOf(codes);
    }
}
