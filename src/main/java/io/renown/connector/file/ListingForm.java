package io.renown.connector.file;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the platform names a page of reviews.
 *
 * @param pattern a regular expression that the whole external id matches; what its named groups hold are variables too,
 *     {@code {listing-NAME}}
 * @param example shown in the empty field
 * @param only template of the one listing that each account has, where there is never another
 * @param url address of the page for people, with {@code {listing}}; opened to reply by hand
 */
public record ListingForm(
        String pattern,
        String example,
        @Nullable String only,
        @Nullable String url) {

    /** What the named groups of the pattern hold in an id; empty when it does not match. */
    public Map<String, String> groups(String id) {
        Matcher matcher = Pattern.compile(pattern).matcher(id);
        Map<String, String> groups = new HashMap<>();
        if (matcher.matches()) {
            matcher.namedGroups().keySet().forEach(name -> {
                if (matcher.group(name) != null) {
                    groups.put(name, matcher.group(name));
                }
            });
        }
        return groups;
    }
}
