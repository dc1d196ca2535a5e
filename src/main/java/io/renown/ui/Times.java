package io.renown.ui;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.text.RelativeDateTimeFormatter.Style;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Points in time in the member's language and the tenant's zone. */
@Component
public final class Times {

    private static final Duration RECENT = Duration.ofDays(7);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** "3 h ago", with the full time on hover. */
    public RelativeTime relative(Instant instant) {
        return new RelativeTime(instant, ago(instant), full(instant));
    }

    /** "3 h ago" within a week, then the date. */
    public String ago(Instant instant) {
        return ago(instant, clock.instant(), TenantPage.zone(), locale());
    }

    /** Date, time and zone. */
    public String full(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .format(instant.atZone(TenantPage.zone()))
                + " " + DateTimeFormatter.ofPattern("zzz", locale()).format(instant.atZone(TenantPage.zone()));
    }

    /** The day alone. */
    public String date(Instant instant) {
        return date(instant, TenantPage.zone(), locale());
    }

    static String ago(Instant instant, Instant now, ZoneId zone, Locale locale) {
        Duration distance = Duration.between(instant, now);
        if (distance.abs().compareTo(RECENT) > 0) {
            return date(instant, zone, locale);
        }
        RelativeDateTimeFormatter words = RelativeDateTimeFormatter.getInstance(
                ULocale.forLocale(locale), null, Style.NARROW, DisplayContext.CAPITALIZATION_NONE);
        Duration length = distance.abs();
        Direction direction = distance.isNegative() ? Direction.NEXT : Direction.LAST;
        if (length.toMinutes() < 1) {
            return words.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (length.toHours() < 1) {
            return words.format(length.toMinutes(), direction, RelativeUnit.MINUTES);
        }
        if (length.toDays() < 1) {
            return words.format(length.toHours(), direction, RelativeUnit.HOURS);
        }
        return words.format(length.toDays(), direction, RelativeUnit.DAYS);
    }

    private static String date(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
