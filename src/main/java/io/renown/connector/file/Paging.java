package io.renown.connector.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/**
 * How one page leads to the next.
 *
 * @param param variable that carries the cursor, page or offset into the request's templates: {@code {cursor}},
 *     {@code {page}}, {@code {offset}} are always set as the kind says
 * @param next where the answer has the cursor or address of the next page
 * @param more where the answer says whether there is a next page; absent or null counts as the kind's own sign
 * @param end where the answer says that this page is the last one; absent or null counts as no
 * @param first the first page's number or cursor
 * @param size items of a page, {@code {size}}
 * @param last number of the last page that the platform gives, 0 for no such limit
 */
public record Paging(
        Kind kind,
        @Nullable String next,
        @Nullable String more,
        @Nullable String end,
        @Nullable String first,
        int size,
        int last) {

    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Kind {
        /** A word of the platform, {@code {cursor}}; the end when it is missing, empty or repeats itself. */
        CURSOR,
        /** {@code {page}} counts up from {@code first}; the end at an empty page, or by the total. */
        PAGE,
        /** {@code {offset}} counts items; the end at an empty page, or by the total. */
        OFFSET,
        /**
         * The whole address of the next page, in the answer or in its {@code Link} header, or what differs of it; of the same
         * host only. The end when there is none, when it repeats itself, or at a page without items: some platforms always
         * name a next page.
         */
        LINK
    }

    /** Whether items that come or go while pages are read move others across their borders. */
    public boolean shifts() {
        return kind == Kind.PAGE || kind == Kind.OFFSET;
    }
}
