package io.renown.connector.call;

import io.renown.connector.file.Paging;
import io.renown.connector.file.Span;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** From page to page, and from stretch of time to stretch of time. */
final class Pages {

    private static final Set<String> YES = Set.of("true", "1", "y", "yes");

    private final @Nullable Paging paging;
    private final @Nullable Span span;

    Pages(@Nullable Paging paging, @Nullable Span span) {
        this.paging = paging;
        this.span = span;
    }

    /** @param since earlier is not asked for; null for all that the platform gives */
    Place first(Instant now, @Nullable Instant since) {
        if (span == null) {
            return firstOf(since, null, null);
        }
        Instant end = span.untilYesterday()
                ? now.atZone(ZoneId.of(span.zone()))
                        .toLocalDate()
                        .atStartOfDay(ZoneId.of(span.zone()))
                        .toInstant()
                        .minusSeconds(1)
                : now;
        Instant reach = now.minus(span.reach());
        if (since != null && since.isAfter(reach)) {
            reach = since.isAfter(end) ? end : since; // the last whole day is asked for again
        }
        return stretch(end, reach);
    }

    private Place stretch(Instant end, Instant reach) {
        Duration length = span == null ? Duration.ZERO : span.length();
        Instant from = end.minus(length);
        return firstOf(from.isBefore(reach) ? reach : from, end, reach);
    }

    private Place firstOf(@Nullable Instant from, @Nullable Instant to, @Nullable Instant reach) {
        String first = paging == null ? null : paging.first();
        boolean counted = paging != null && paging.kind() == Paging.Kind.PAGE;
        return new Place(
                counted || (paging != null && paging.kind() == Paging.Kind.LINK) ? null : first,
                counted && first != null ? Integer.parseInt(first) : 1,
                0,
                0,
                from,
                to,
                reach);
    }

    Variables set(Variables variables, Place place) {
        return variables
                .with("cursor", place.cursor())
                .with("page", place.page())
                .with("offset", place.offset())
                .with("size", paging == null ? null : paging.size())
                .with("from", place.from())
                .with("to", place.to());
    }

    /** @return null at the end of the walk */
    @Nullable
    Place next(Place place, Answer answer, int items, @Nullable Long total) {
        Place inside = insideStretch(place, answer, items, total);
        if (inside != null || span == null || place.from() == null || place.reach() == null) {
            return inside;
        }
        return place.from().isAfter(place.reach()) ? stretch(place.from(), place.reach()) : null;
    }

    private @Nullable Place insideStretch(Place place, Answer answer, int items, @Nullable Long total) {
        if (paging == null || saysNoMore(answer.json())) {
            return null;
        }
        return switch (paging.kind()) {
            case CURSOR, LINK -> {
                String next = word(answer);
                boolean ends = next == null
                        || next.isEmpty()
                        || next.equals(place.cursor())
                        || (paging.kind() == Paging.Kind.LINK && items == 0);
                // nothing counts here: a word that comes again is the same place again
                yield ends ? null : new Place(next, 1, 0, 0, place.from(), place.to(), place.reach());
            }
            case PAGE, OFFSET -> {
                boolean ends = saysMore(answer.json())
                        ? paging.last() > 0 && place.page() >= paging.last()
                        : items == 0
                                || (total != null && items < paging.size() && place.seen() + items >= total)
                                || (paging.last() > 0 && place.page() >= paging.last());
                yield ends ? null : moved(place, items);
            }
        };
    }

    private static Place moved(Place place, int items) {
        return new Place(
                place.cursor(),
                place.page() + 1,
                place.offset() + items,
                place.seen() + items,
                place.from(),
                place.to(),
                place.reach());
    }

    private @Nullable String word(Answer answer) {
        String next = paging == null ? null : paging.next();
        if (next == null) {
            return null;
        }
        return next.equals("header:link")
                ? LinkHeader.next(answer.headers())
                : Picker.scalar(answer.json().at(next));
    }

    private boolean saysNoMore(JsonNode answer) {
        String more = more(answer);
        return (more != null && !YES.contains(more))
                || YES.contains(word(answer, paging == null ? null : paging.end()));
    }

    private boolean saysMore(JsonNode answer) {
        String more = more(answer);
        return more != null && YES.contains(more);
    }

    private @Nullable String more(JsonNode answer) {
        String more = word(answer, paging == null ? null : paging.more());
        return more.isEmpty() ? null : more;
    }

    private static String word(JsonNode answer, @Nullable String pointer) {
        String word = pointer == null ? null : Picker.scalar(answer.at(pointer));
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    /** The address of the next page, which must lie where the page itself came from: what it is sent holds secrets. */
    static boolean isSameOrigin(URI page, URI next) {
        return page.getScheme().equalsIgnoreCase(next.getScheme())
                && page.getAuthority().equalsIgnoreCase(next.getAuthority());
    }
}
