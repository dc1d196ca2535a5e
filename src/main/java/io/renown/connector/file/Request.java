package io.renown.connector.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * One call. Its texts are templates: {@code {name}} is a setting or a variable of the call, made safe for its place;
 * {@code {+name}} in a path keeps slashes; {@code {name:format}} writes a time as {@code epoch-seconds},
 * {@code epoch-millis}, {@code iso}, {@code date} or a pattern. A query parameter whose variable is not set is left out.
 *
 * @param url a path behind the connector's base, or a whole address
 * @param body a JSON template
 * @param bodyAs how the body is written
 * @param answer how the answer is read
 */
public record Request(
        String method,
        String url,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable JsonNode body,
        BodyAs bodyAs,
        Format answer) {

    public Request {
        method = method == null ? "GET" : method;
        query = query == null ? Map.of() : query; // in the order of the file
        headers = headers == null ? Map.of() : headers;
        bodyAs = bodyAs == null ? BodyAs.JSON : bodyAs;
        answer = answer == null ? Format.JSON : answer;
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum BodyAs {
        JSON,
        FORM
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Format {
        JSON,
        /** RSS or Atom, read into {@code /entries}. */
        FEED,
        /** With a header line, read into {@code /rows}. */
        CSV,
        /** Whatever it says, the status counts. */
        NOTHING
    }
}
