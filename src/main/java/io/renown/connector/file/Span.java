package io.renown.connector.file;

import java.time.Duration;

/**
 * For platforms that want a stretch of time in each request, {@code {from}} and {@code {to}}: the walk goes back stretch
 * by stretch, each with its own pages.
 *
 * @param length of a stretch
 * @param reach how far back the platform answers
 * @param untilYesterday the stretch ends before today, in {@code zone}
 */
public record Span(Duration length, Duration reach, boolean untilYesterday, String zone) {

    public Span {
        zone = zone == null ? "UTC" : zone;
    }
}
