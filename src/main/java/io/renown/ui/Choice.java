package io.renown.ui;

import com.vaadin.flow.component.icon.IconFactory;
import java.util.List;
import java.util.Locale;

/**
 * A line one can type ahead to.
 *
 * @param path what stands above it, as "Agency › Client"; may be empty
 * @param keywords further words it is found by
 */
record Choice(String group, IconFactory icon, String label, String path, List<String> keywords, Runnable action) {

    /** Whether every typed word stands somewhere in the line. */
    boolean matches(String typed) {
        String everything = (label + ' ' + path + ' ' + String.join(" ", keywords)).toLowerCase(Locale.ROOT);
        for (String word : typed.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!everything.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
