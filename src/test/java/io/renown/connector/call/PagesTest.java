package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.file.Paging;
import io.renown.connector.file.Span;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static Pages pages(String paging) {
        return new Pages(Declared.as(Paging.class, paging), null);
    }

    private static Answer answer(String json) {
        return new Answer(200, Map.of(), Declared.json(json));
    }

    private static @Nullable Place afterFirst(Pages pages, String json, int items, @Nullable Long total) {
        return pages.next(pages.first(NOW, null), answer(json), items, total);
    }

    @Test
    void endsACursorThatIsMissingEmptyOrTheSame() {
        Pages pages = pages("{'kind': 'cursor', 'next': '/next', 'first': '*'}");
        assertThat(pages.first(NOW, null).cursor()).isEqualTo("*");
        assertThat(Objects.requireNonNull(afterFirst(pages, "{'next': 'b'}", 0, null))
                        .cursor())
                .isEqualTo("b");
        assertThat(afterFirst(pages, "{}", 5, null)).isNull();
        assertThat(afterFirst(pages, "{'next': ''}", 5, null)).isNull();
        assertThat(afterFirst(pages, "{'next': '*'}", 5, null)).isNull();
    }

    @Test
    void endsLinksAtAPageWithoutItems() {
        Pages pages = pages("{'kind': 'link', 'next': '/next'}");
        assertThat(afterFirst(pages, "{'next': 'https://a.example/2'}", 1, null))
                .isNotNull();
        assertThat(afterFirst(pages, "{'next': 'https://a.example/2'}", 0, null))
                .isNull();
    }

    @Test
    void readsALinkHeader() {
        Pages pages = pages("{'kind': 'link', 'next': 'header:link'}");
        Answer answer = new Answer(
                200,
                Map.of("link", "<https://a.example/1>; rel=\"previous\", <https://a.example/3>; rel=\"next\""),
                Declared.json("{}"));
        assertThat(Objects.requireNonNull(pages.next(pages.first(NOW, null), answer, 1, null))
                        .cursor())
                .isEqualTo("https://a.example/3");
    }

    @Test
    void countsPagesUpToTheLastThatThereIs() {
        Pages pages = pages("{'kind': 'page', 'first': '1', 'size': 50, 'last': 2}");
        Place second = Objects.requireNonNull(afterFirst(pages, "{}", 50, null));
        assertThat(second.page()).isEqualTo(2);
        assertThat(pages.next(second, answer("{}"), 50, null)).isNull();
        assertThat(afterFirst(pages, "{}", 0, null)).isNull();
    }

    @Test
    void doesNotTakeAShortPageForTheLastWhileTheTotalSaysMore() {
        Pages pages = pages("{'kind': 'offset', 'size': 50}");
        Place second = Objects.requireNonNull(afterFirst(pages, "{}", 49, 60L));
        assertThat(second.offset()).isEqualTo(49);
        assertThat(pages.next(second, answer("{}"), 11, 60L)).isNull();
    }

    @Test
    void believesThePlatformThatThereIsNoMore() {
        Pages pages = pages("{'kind': 'page', 'more': '/more', 'size': 50}");
        assertThat(afterFirst(pages, "{'more': false}", 50, null)).isNull();
        assertThat(afterFirst(pages, "{'more': true}", 3, null)).isNotNull();
    }

    @Test
    void walksBackStretchByStretchAndNoFartherThanItReaches() {
        Pages pages =
                new Pages(null, Declared.as(Span.class, "{'length': 'P7D', 'reach': 'P10D', 'until-yesterday': true}"));
        Place first = pages.first(NOW, null);
        assertThat(first.to()).isEqualTo("2026-10-31T23:59:59Z");
        assertThat(first.from()).isEqualTo("2026-10-24T23:59:59Z");
        Place second = Objects.requireNonNull(pages.next(first, answer("{}"), 3, null));
        assertThat(second.to()).isEqualTo(first.from());
        assertThat(second.from()).isEqualTo("2026-10-22T12:00:00Z");
        assertThat(pages.next(second, answer("{}"), 3, null)).isNull();
    }

    @Test
    void comesBackFromItsWords() {
        Place place = new Place("a/b+c", 3, 120, 120, NOW, null, null);
        assertThat(Place.parse(place.format())).isEqualTo(place);
    }
}
