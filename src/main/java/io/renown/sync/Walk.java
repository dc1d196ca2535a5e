package io.renown.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over the pages of a listing stands. Kept with each page that was taken in, so that it goes on from there
 * after a stop at any moment.
 *
 * @param since for platforms that are asked for changes only; null for all
 * @param known the latest time that was held when it began; null when nothing was
 * @param cursor of the next page; null for the first
 * @param pass whole walks over pages that shift are repeated, from 1
 * @param pages read in this pass
 * @param allPages read in all passes
 * @param depth pages of the pass before
 * @param idle pages in a row that brought nothing
 * @param repeats pages in a row that were there before
 * @param met digests of the latest pages and cursors of this pass
 * @param found fresh or new items of this pass
 * @param foundLater those of them behind the first page
 * @param received items in all passes
 * @param total the platform's own count, as it last gave it
 */
record Walk(
        WalkKind kind,
        Instant startedAt,
        @Nullable Instant since,
        @Nullable Instant known,
        @Nullable String cursor,
        int pass,
        int pages,
        int allPages,
        int depth,
        int idle,
        int repeats,
        List<String> met,
        int found,
        int foundLater,
        long received,
        long added,
        long changed,
        long unread,
        @Nullable Long total) {

    /** Of pages and cursors together. */
    private static final int REMEMBERED = 100;

    static Walk begin(WalkKind kind, Instant now, @Nullable Instant since, @Nullable Instant known) {
        return new Walk(kind, now, since, known, null, 1, 0, 0, 0, 0, 0, List.of(), 0, 0, 0, 0, 0, 0, null);
    }

    /** Whether this pass led to it before. */
    boolean hasBeenAt(String next) {
        return next.equals(cursor) || met.contains(mark(next));
    }

    private static String mark(String cursor) {
        return "@" + Digests.of(cursor);
    }

    /** With the page counted in, not yet at the next one. */
    Walk plus(PageRead page) {
        int brought = kind.isWhole() ? page.fresh() : page.news();
        boolean repeated = page.items() + page.unread() > 0 && met.contains(page.digest());
        return new Walk(
                kind,
                startedAt,
                since,
                known,
                cursor,
                pass,
                pages + 1,
                allPages + 1,
                depth,
                brought > 0 ? 0 : idle + 1,
                repeated ? repeats + 1 : 0,
                remembered(page.digest()),
                found + brought,
                pages == 0 ? foundLater : foundLater + brought,
                received + page.items(),
                added,
                changed,
                unread + page.unread(),
                page.total() == null ? total : page.total());
    }

    Walk taken(int addedNow, int changedNow) {
        return new Walk(
                kind,
                startedAt,
                since,
                known,
                cursor,
                pass,
                pages,
                allPages,
                depth,
                idle,
                repeats,
                met,
                found,
                foundLater,
                received,
                added + addedNow,
                changed + changedNow,
                unread,
                total);
    }

    Walk at(String next) {
        return new Walk(
                kind,
                startedAt,
                since,
                known,
                next,
                pass,
                pages,
                allPages,
                depth,
                idle,
                repeats,
                remembered(mark(next)),
                found,
                foundLater,
                received,
                added,
                changed,
                unread,
                total);
    }

    /** From the first page again. */
    Walk nextPass() {
        return new Walk(
                kind, startedAt, since, known, null, pass + 1, 0, allPages, pages, 0, 0, List.of(), 0, 0, received,
                added, changed, unread, total);
    }

    private List<String> remembered(String digest) {
        List<String> longer = new ArrayList<>(met);
        longer.add(digest);
        return longer.size() <= REMEMBERED ? longer : longer.subList(longer.size() - REMEMBERED, longer.size());
    }
}
