package io.renown.connector.call;

import java.util.Map;

/**
 * Other addresses for platforms' hosts, set by the operator: a gateway of their own, or a double to try things on.
 *
 * @param hosts from {@code api.example.com} to {@code http://127.0.0.1:9000}
 */
public record Doubles(Map<String, String> hosts) {

    public Doubles {
        hosts = hosts == null ? Map.of() : Map.copyOf(hosts);
    }

    String inPlaceOf(String url) {
        if (hosts.isEmpty()) {
            return url;
        }
        int start = url.indexOf("://") + 3;
        int end = start;
        while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String other = hosts.get(url.substring(start, end));
        return other == null ? url : other + url.substring(end);
    }
}
