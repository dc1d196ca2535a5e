package io.renown.connector.call;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 8288: {@code <https://...>; rel="next"}. */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^>]{1,2000})>\\s*((?:;[^,;]{0,200}){0,10})");
    private static final Pattern NEXT = Pattern.compile("(?i);\\s*rel\\s*=\\s*\"?next\"?\\s*(?:;|$)");

    private LinkHeader() {}

    static @Nullable String next(Map<String, String> headers) {
        Matcher link = LINK.matcher(headers.getOrDefault("link", ""));
        while (link.find()) {
            if (NEXT.matcher(link.group(2)).find()) {
                return link.group(1);
            }
        }
        return null;
    }
}
