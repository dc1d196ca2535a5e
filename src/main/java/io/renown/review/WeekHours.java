package io.renown.review;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.search.util.common.data.Range;

/**
 * Hours of the week, {@code mon-00} to {@code sun-23}, in a zone; {@code mon} is all of them on Mondays. The index knows the quarter of an hour of the week in UTC,
 * which no change of a tenant's zone makes wrong; while the clocks of a zone stand still, hours there are four such quarters.
 * All zones have kept to whole quarters of an hour since 1972.
 */
final class WeekHours {

    private static final int HOURS = 24;
    private static final int DAY_LETTERS = 3;
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();
    private static final int QUARTERS_OF_HOUR = 4;

    /** As many values as the index knows. */
    static final int QUARTERS = DayOfWeek.values().length * HOURS * QUARTERS_OF_HOUR;

    /** The first second of 1970 was on a Thursday. */
    private static final long SINCE_MONDAY = Duration.ofDays(3).toSeconds() / QUARTER;

    private WeekHours() {}

    /** The value of the index: 0 begins Monday, 00:00 UTC. */
    static String quarterOf(Instant instant) {
        return Long.toString(
                Math.floorMod(Math.floorDiv(instant.getEpochSecond(), QUARTER) + SINCE_MONDAY, (long) QUARTERS));
    }

    /** The hour in which a quarter of the index lies where the clocks are ahead of UTC by {@code offset}. */
    static String hourOf(String quarter, ZoneOffset offset) {
        int local = Math.floorMod(Integer.parseInt(quarter) + quarters(offset), QUARTERS) / QUARTERS_OF_HOUR;
        DayOfWeek day = DayOfWeek.of(local / HOURS + 1);
        return day.name().toLowerCase(Locale.ROOT).substring(0, DAY_LETTERS)
                + String.format(Locale.ROOT, "-%02d", local % HOURS);
    }

    /** The quarters of the index that make up an hour, or all hours of a day; none for what is neither. */
    static List<String> quartersOf(String hour, ZoneOffset offset) {
        if (!hour.matches("[a-z]{3}(-([01][0-9]|2[0-3]))?")) {
            return List.of();
        }
        boolean wholeDay = hour.length() == DAY_LETTERS;
        int first = wholeDay ? 0 : Integer.parseInt(hour.substring(DAY_LETTERS + 1));
        int hours = wholeDay ? HOURS : 1;
        Optional<DayOfWeek> wanted = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(hour.substring(0, DAY_LETTERS)))
                .findFirst();
        return wanted.stream()
                .mapToInt(day -> (day.ordinal() * HOURS + first) * QUARTERS_OF_HOUR)
                .flatMap(begin -> IntStream.range(begin, begin + hours * QUARTERS_OF_HOUR))
                .mapToObj(local -> Integer.toString(Math.floorMod(local - quarters(offset), QUARTERS)))
                .toList();
    }

    /** The days from {@code from} to {@code to}, both included, by how far the clocks were ahead of UTC. */
    static Map<ZoneOffset, List<Range<Instant>>> byOffset(LocalDate from, LocalDate to, ZoneId zone) {
        Map<ZoneOffset, List<Range<Instant>>> spans = new LinkedHashMap<>();
        ZoneRules rules = zone.getRules();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        for (Instant start = from.atStartOfDay(zone).toInstant(); start.isBefore(end); ) {
            ZoneOffsetTransition change = rules.nextTransition(start);
            Instant next = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            spans.computeIfAbsent(rules.getOffset(start), offset -> new ArrayList<>())
                    .add(Range.canonical(start, next));
            start = next;
        }
        return spans;
    }

    private static int quarters(ZoneOffset offset) {
        return Math.toIntExact(offset.getTotalSeconds() / QUARTER);
    }
}
