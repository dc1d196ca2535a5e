package io.renown.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is held of a person, by kind, in the order it was found. */
public final class PersonCopy {

    private final Map<String, List<Map<String, Object>>> kinds = new LinkedHashMap<>();

    /** @param fields names and values, one after the other; null and empty values are left out */
    public void add(String kind, @Nullable Object... fields) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            Object value = fields[i + 1];
            if (value != null && !value.toString().isEmpty()) {
                item.put(
                        String.valueOf(fields[i]),
                        value instanceof Number || value instanceof Boolean ? value : value.toString());
            }
        }
        kinds.computeIfAbsent(kind, name -> new ArrayList<>()).add(item);
    }

    Map<String, List<Map<String, Object>>> kinds() {
        return kinds;
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        kinds.forEach((kind, items) -> counts.put(kind, (long) items.size()));
        return counts;
    }
}
