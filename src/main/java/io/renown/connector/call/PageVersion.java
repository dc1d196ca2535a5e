package io.renown.connector.call;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The validators of an answer (RFC 9110, 8.8) as one text, its ETag and its Last-Modified in a line each: sent back, they
 * spare a feed that has not changed.
 */
public final class PageVersion {

    private static final int LONGEST = 500;
    static final int NOT_MODIFIED = 304;

    private PageVersion() {}

    /** @return null when the answer has none, or one that nobody would keep */
    static @Nullable String of(Map<String, String> headers) {
        String tag = headers.getOrDefault("etag", "").strip();
        String modified = headers.getOrDefault("last-modified", "").strip();
        String version = tag + "\n" + modified;
        return version.length() == 1 || version.length() > LONGEST || hasLines(tag) || hasLines(modified)
                ? null
                : version;
    }

    private static boolean hasLines(String value) {
        return value.chars().anyMatch(c -> c < ' ' || c == 127);
    }

    /** As {@code {etag}} and {@code {modified}}; neither is set without a version. */
    public static Variables set(Variables variables, @Nullable String version) {
        if (version == null) {
            return variables;
        }
        int line = version.indexOf('\n');
        String tag = line < 0 ? version : version.substring(0, line);
        String modified = line < 0 ? "" : version.substring(line + 1);
        return variables
                .with("etag", tag.isEmpty() ? null : tag)
                .with("modified", modified.isEmpty() ? null : modified);
    }

    static boolean isAskedFor(Prepared call) {
        return call.headers().keySet().stream()
                .anyMatch(name -> name.equalsIgnoreCase("If-None-Match") || name.equalsIgnoreCase("If-Modified-Since"));
    }
}
