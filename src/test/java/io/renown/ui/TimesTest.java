package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    @Test
    void saysHowLongAgoWithinAWeek() {
        assertThat(ago(Duration.ofSeconds(20), Locales.ENGLISH)).isEqualTo("now");
        assertThat(ago(Duration.ofMinutes(5), Locales.ENGLISH)).isEqualTo("5m ago");
        assertThat(ago(Duration.ofHours(3), Locales.ENGLISH)).isEqualTo("3h ago");
        assertThat(ago(Duration.ofHours(3), Locales.SIMPLIFIED)).isEqualTo("3小时前");
        assertThat(ago(Duration.ofDays(2), Locales.TRADITIONAL)).isEqualTo("2 天前");
    }

    @Test
    void saysTheDayInTheTenantsZoneBeyondAWeek() {
        Instant lateInTheEvening = Instant.parse("2026-02-27T20:00:00Z");

        assertThat(Times.ago(lateInTheEvening, NOW, HONG_KONG, Locales.ENGLISH)).isEqualTo("Feb 28, 2026");
    }

    private static String ago(Duration distance, Locale locale) {
        return Times.ago(NOW.minus(distance), NOW, HONG_KONG, locale);
    }
}
