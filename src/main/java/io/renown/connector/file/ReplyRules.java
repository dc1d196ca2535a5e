package io.renown.connector.file;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * What a platform allows a reply to be.
 *
 * @param limit the longest reply in {@code unit}s; 0 where none is known
 * @param once a reply, once sent, stands: no other, no change
 * @param moderated the platform looks at it before it shows it
 * @param needs key of an optional setting without which replies of an account are made by hand
 * @param publish sends it, or puts it in the place of the one before; none where replies are made by hand
 * @param id where the answer to {@code publish} has the reply's own id, for platforms that want it to take it away
 * @param withdraw takes it away; none where the platform cannot
 */
public record ReplyRules(
        int limit,
        Unit unit,
        boolean once,
        boolean moderated,
        @Nullable String needs,
        @Nullable Request publish,
        @Nullable String id,
        @Nullable Request withdraw) {

    public ReplyRules {
        unit = unit == null ? Unit.CHARACTERS : unit;
    }

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Unit {
        /** Of UTF-8. */
        BYTES,
        /** As people count: an emoji outside the basic plane is one. */
        CHARACTERS,
        /** As many programs count: an emoji outside the basic plane is two. */
        UTF16;

        public int length(String text) {
            return switch (this) {
                case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
                case CHARACTERS -> text.codePointCount(0, text.length());
                case UTF16 -> text.length();
            };
        }
    }

    public boolean isTooLong(String text) {
        return limit > 0 && unit.length(text) > limit;
    }
}
