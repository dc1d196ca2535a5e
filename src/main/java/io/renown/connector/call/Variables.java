package io.renown.connector.call;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What templates are filled with: settings, and what one call sets besides. A value is a text, a whole number or a time. */
public final class Variables {

    private final Map<String, Object> values;

    private Variables(Map<String, Object> values) {
        this.values = values;
    }

    public static Variables of(Map<String, String> texts) {
        return new Variables(new HashMap<>(texts));
    }

    /** With one more; null leaves it unset. */
    public Variables with(String name, @Nullable Object value) {
        Map<String, Object> more = new HashMap<>(values);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Variables(more);
    }

    /** An id, and its parts between colons as {@code name-1}, {@code name-2} ... */
    public Variables withId(String name, String id) {
        Variables more = with(name, id);
        String[] parts = id.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            more = more.with(name + "-" + (i + 1), parts[i]);
        }
        return more;
    }

    @Nullable
    Object find(String name) {
        return values.get(name);
    }

    @Nullable
    Instant findTime(String name) {
        return values.get(name) instanceof Instant time ? time : null;
    }
}
