package io.renown.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.file.ReviewFeed.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReviewWalkTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final Set<String> held = new HashSet<>();
    private final Set<String> met = new HashSet<>();

    /** Items in the platform's order; an item is its id, and its time counts down from NOW by its place in the list. */
    private final class Feed {
        private final List<String> items = new ArrayList<>();
        private final int size;
        private final boolean shifts;
        private Consumer<Integer> afterPage = page -> {};
        private int asked;

        Feed(int items, int size, boolean shifts) {
            this.size = size;
            this.shifts = shifts;
            IntStream.range(0, items).forEach(i -> this.items.add("r" + i));
        }

        Step.End walk(Order order, WalkKind kind) {
            met.clear();
            Walk walk = Walk.begin(kind, NOW, null, held.isEmpty() ? null : NOW);
            ReviewWalk rules = new ReviewWalk(order, shifts);
            while (true) {
                Step step = rules.next(walk, page(walk.cursor()));
                afterPage.accept(++asked);
                switch (step) {
                    case Step.End end -> {
                        return end;
                    }
                    case Step.On on -> walk = on.walk();
                }
            }
        }

        /** By offset where pages shift, else behind the last item that was given. */
        private PageRead page(@Nullable String cursor) {
            int from = cursor == null ? 0 : shifts ? Integer.parseInt(cursor) : items.indexOf(cursor) + 1;
            List<String> given = items.subList(Math.min(from, items.size()), Math.min(from + size, items.size()));
            boolean more = from + size < items.size();
            return read(given, !more ? null : shifts ? String.valueOf(from + size) : given.getLast());
        }
    }

    private PageRead read(List<String> ids, @Nullable String next) {
        int fresh = 0;
        int news = 0;
        for (String id : ids) {
            fresh += met.add(id) ? 1 : 0;
            news += held.add(id) ? 1 : 0;
        }
        return new PageRead(ids.toString(), next, ids.size(), 0, fresh, news, NOW.minusSeconds(held.size()), null);
    }

    @Test
    void readsASinglePage() {
        Step.End end = new Feed(3, 10, false).walk(Order.NEWEST, WalkKind.BACK_FILL);

        assertThat(end.ending()).isEqualTo(Ending.WHOLE);
        assertThat(end.walk().allPages()).isEqualTo(1);
    }

    @Test
    void readsEveryPageOnceWhereItemsKeepTheirPlace() {
        Step.End end = new Feed(1000, 50, false).walk(Order.NEWEST, WalkKind.BACK_FILL);

        assertThat(held).hasSize(1000);
        assertThat(end.walk().allPages()).isEqualTo(20);
        assertThat(end.walk().received()).isEqualTo(1000);
    }

    @Test
    void readsPagesThatShiftAgainUntilAPassBringsNothing() {
        Feed feed = new Feed(100, 10, true);
        feed.afterPage = page -> {
            if (page == 3) {
                feed.items.removeFirst(); // what stood first on page 4 now stands on page 3, which was read
            }
        };

        Step.End end = feed.walk(Order.NEWEST, WalkKind.BACK_FILL);

        assertThat(held).hasSize(100);
        assertThat(end.ending()).isEqualTo(Ending.WHOLE);
        assertThat(end.walk().pass()).isEqualTo(3); // the second pass found one, the third nothing
    }

    @Test
    void stopsAfterThreePassesOverAFeedThatNeverRests() {
        Feed feed = new Feed(100, 10, true);
        feed.afterPage = page -> feed.items.addFirst("n" + page);

        assertThat(feed.walk(Order.NEWEST, WalkKind.BACK_FILL).walk().pass()).isEqualTo(3);
    }

    @Test
    void doesNotTakeAPageThatArrivalsPushedDownForAnEnd() {
        Feed feed = new Feed(50, 10, true);
        feed.afterPage = page -> {
            if (page == 2) {
                IntStream.range(0, 10).forEach(i -> feed.items.addFirst("n" + i)); // page 3 is now what page 2 was
            }
        };

        feed.walk(Order.NEWEST, WalkKind.BACK_FILL);

        assertThat(held).hasSize(60);
    }

    @Test
    void endsAtACursorThatComesAgain() {
        Walk walk = Walk.begin(WalkKind.BACK_FILL, NOW, null, null);
        ReviewWalk rules = new ReviewWalk(Order.NEWEST, false);
        for (String next : List.of("a", "b", "c")) {
            walk = rules.next(walk, read(List.of("of-" + next), next)).walk();
        }

        assertThat(rules.next(walk, read(List.of("more"), "b")))
                .isInstanceOfSatisfying(
                        Step.End.class, end -> assertThat(end.ending()).isEqualTo(Ending.REPEATS));
    }

    @Test
    void endsAtACursorThatLeadsToItself() {
        Walk walk = Walk.begin(WalkKind.BACK_FILL, NOW, null, null);
        ReviewWalk rules = new ReviewWalk(Order.NEWEST, false);
        walk = rules.next(walk, read(List.of("x"), "a")).walk();

        assertThat(rules.next(walk, read(List.of("y"), "a"))).isInstanceOf(Step.End.class);
    }

    @Test
    void endsWhereOnePageIsGivenUnderEveryNumber() {
        Walk walk = Walk.begin(WalkKind.SWEEP, NOW, null, null);
        ReviewWalk rules = new ReviewWalk(Order.ANY, true);
        Step step = rules.next(walk, read(List.of("x", "y"), "1"));
        for (int page = 2; step instanceof Step.On; page++) {
            assertThat(page).isLessThan(10);
            step = rules.next(step.walk(), read(List.of("x", "y"), String.valueOf(page)));
        }

        assertThat(((Step.End) step).ending()).isEqualTo(Ending.REPEATS);
    }

    @Test
    void goesOnBehindAnEmptyPage() {
        Walk walk = Walk.begin(WalkKind.BACK_FILL, NOW, null, null);
        ReviewWalk rules = new ReviewWalk(Order.NEWEST, false);
        walk = rules.next(walk, read(List.of(), "a")).walk();
        walk = rules.next(walk, read(List.of(), "b")).walk();

        assertThat(rules.next(walk, read(List.of("x"), "c"))).isInstanceOf(Step.On.class);
    }

    @Test
    void endsWhereEmptyPagesNeverEnd() {
        Step step = new Step.On(Walk.begin(WalkKind.BACK_FILL, NOW, null, null));
        ReviewWalk rules = new ReviewWalk(Order.NEWEST, false);
        for (int page = 0; step instanceof Step.On; page++) {
            assertThat(page).isLessThan(1000);
            step = rules.next(step.walk(), read(List.of(), "p" + page));
        }

        assertThat(((Step.End) step).ending()).isEqualTo(Ending.ENDLESS);
        assertThat(step.walk().allPages()).isEqualTo(ReviewWalk.MOST_IDLE);
    }

    @Test
    void endsWhereEverNewItemsNeverEnd() {
        Step step = new Step.On(Walk.begin(WalkKind.BACK_FILL, NOW, null, null));
        ReviewWalk rules = new ReviewWalk(Order.NEWEST, false);
        for (int page = 0; step instanceof Step.On; page++) {
            step = rules.next(step.walk(), new PageRead("d" + page, "p" + page, 1, 0, 1, 1, null, null));
        }

        assertThat(((Step.End) step).ending()).isEqualTo(Ending.TOO_LONG);
        assertThat(step.walk().allPages()).isEqualTo(ReviewWalk.MOST_PAGES);
    }

    @Test
    void readsAllAgainThoughAllOfItIsHeld() {
        Feed feed = new Feed(3000, 10, false);
        feed.items.forEach(held::add);

        Step.End end = feed.walk(Order.NEWEST, WalkKind.SWEEP);

        assertThat(end.ending()).isEqualTo(Ending.WHOLE);
        assertThat(end.walk().allPages()).isEqualTo(300);
    }

    @Test
    void endsBehindTwoPagesOfWhatIsKnown() {
        Feed feed = new Feed(1000, 10, false);
        feed.items.forEach(held::add);
        feed.items.addFirst("new");

        Step.End end = feed.walk(Order.NEWEST_CHANGE, WalkKind.INCREMENTAL);

        assertThat(end.ending()).isEqualTo(Ending.CAUGHT_UP);
        assertThat(held).contains("new");
        assertThat(end.walk().allPages()).isEqualTo(3);
    }

    @Test
    void goesOnWhileItemsShareTheNewestTime() {
        Walk walk = Walk.begin(WalkKind.INCREMENTAL, NOW, null, NOW);
        ReviewWalk rules = new ReviewWalk(Order.NEWEST, false);
        for (String next : List.of("a", "b", "c", "d")) {
            Step step = rules.next(walk, new PageRead(next, next, 10, 0, 0, 0, NOW, null));
            assertThat(step).isInstanceOf(Step.On.class);
            walk = step.walk();
        }

        assertThat(rules.next(walk, new PageRead("e", "e", 10, 0, 0, 0, NOW.minusSeconds(1), null)))
                .isInstanceOf(Step.End.class);
    }

    @Test
    void looksTwiceWhereNewItemsReachOverSeveralPagesThatShift() {
        Feed feed = new Feed(100, 10, true);
        feed.items.forEach(held::add);
        IntStream.range(0, 25).forEach(i -> feed.items.addFirst("n" + i));
        feed.afterPage = page -> {
            if (page == 1) {
                feed.items.removeFirst();
            }
        };

        feed.walk(Order.NEWEST, WalkKind.INCREMENTAL);

        assertThat(held).hasSize(125);
    }

    @Test
    void readsAllThatIsAskedForSinceATime() {
        Feed feed = new Feed(200, 10, false);
        feed.items.subList(20, 200).forEach(held::add);

        assertThat(feed.walk(Order.SINCE, WalkKind.INCREMENTAL).ending()).isEqualTo(Ending.WHOLE);
    }

    @Test
    void isKeptAsJson() {
        Walk walk = new ReviewWalk(Order.ANY, false)
                .next(Walk.begin(WalkKind.SWEEP, NOW, NOW.minusSeconds(60), null), read(List.of("x"), "next"))
                .walk()
                .taken(1, 2);

        JsonMapper json = JsonMapper.shared();
        assertThat(json.readValue(json.writeValueAsString(walk), Walk.class)).isEqualTo(walk);
    }
}
