package io.renown.connector.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * Something that has to be known before the platform can be called. What people read of it stands under the translation
 * keys {@code connector.setting.<key>}.
 *
 * @param key as in templates: {@code {key}}
 * @param secret sealed in the database, never shown again
 * @param pattern a regular expression that the whole value matches
 * @param example shown in the empty field
 * @param by who gives it
 */
public record Setting(
        String key,
        boolean secret,
        boolean optional,
        @Nullable String pattern,
        @Nullable String example,
        Giver by) {

    public Setting {
        by = by == null ? Giver.MEMBER : by;
    }

    /** Whether a value has the form that this setting wants. */
    public boolean takes(String value) {
        return pattern == null || value.matches(pattern);
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Giver {
        /** Whoever connects the account. */
        MEMBER,
        /** {@code renown.connector.apps.<platform>.<key>}: what a platform gave to this installation of Renown. */
        OPERATOR
    }
}
