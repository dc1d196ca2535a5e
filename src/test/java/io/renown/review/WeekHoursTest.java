package io.renown.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.search.util.common.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekHoursTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final Duration STEP = Duration.ofMinutes(75);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE-HH", Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Shanghai",
                "Europe/Berlin",
                "America/New_York",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Pacific/Chatham",
                "America/Santiago"
            })
    void sayWhatTheClockSaysThroughAYear(String name) {
        ZoneId zone = ZoneId.of(name);
        Instant end = TO.plusDays(1).atStartOfDay(zone).toInstant();
        Map<ZoneOffset, List<Range<Instant>>> spans = WeekHours.byOffset(FROM, TO, zone);
        for (Instant next = FROM.atStartOfDay(zone).toInstant(); next.isBefore(end); next = next.plus(STEP)) {
            Instant at = next;
            String clock = CLOCK.format(at.atZone(zone)).toLowerCase(Locale.ROOT);
            ZoneOffset offset = zone.getRules().getOffset(at);
            String quarter = WeekHours.quarterOf(at);

            assertThat(WeekHours.hourOf(quarter, offset)).as("%s", at).isEqualTo(clock);
            assertThat(WeekHours.quartersOf(clock, offset)).hasSize(4).contains(quarter);
            assertThat(spans.keySet().stream().filter(one -> holds(spans.get(one), at)))
                    .containsExactly(offset);
        }
    }

    @Test
    void aDayIsAllOfItsHours() {
        assertThat(WeekHours.quartersOf("sun", ZoneOffset.ofHours(8)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 24)
                        .mapToObj(hour -> String.format(Locale.ROOT, "sun-%02d", hour))
                        .flatMap(hour -> WeekHours.quartersOf(hour, ZoneOffset.ofHours(8)).stream())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mo", "mon-", "mon-24", "mon-1", "xyz-10", "MON-10"})
    void knowNoQuartersOfWhatIsNoHour(String word) {
        assertThat(WeekHours.quartersOf(word, ZoneOffset.UTC)).isEmpty();
    }

    private static boolean holds(List<Range<Instant>> spans, Instant at) {
        return spans.stream()
                        .filter(span -> !at.isBefore(span.lowerBoundValue().orElseThrow())
                                && at.isBefore(span.upperBoundValue().orElseThrow()))
                        .count()
                == 1;
    }
}
