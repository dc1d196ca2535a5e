package io.renown.importing.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Numbers of a sheet as text: as typed, without the tails of binary fractions; dates as ISO 8601. */
final class SheetNumber {

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_DAY = 2_958_466;

    private SheetNumber() {}

    static String text(String raw) {
        boolean digits = !raw.isEmpty() && raw.length() <= 18 && raw.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            return raw;
        }
        double value = parse(raw);
        if (!Double.isFinite(value)) {
            return raw;
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return new BigDecimal(Double.toString(value)).toPlainString();
    }

    static String date(String raw, boolean epoch1904) {
        double days = parse(raw);
        if (!Double.isFinite(days) || days < 0 || days >= LAST_DAY) {
            return text(raw);
        }
        long seconds = Math.round((days - Math.floor(days)) * 86_400);
        if (days < 1) {
            return LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)).toString();
        }
        // Day 60 is the 29th of February 1900, which never was.
        double shift = !epoch1904 && days < 60 ? 1 : 0;
        var epoch = epoch1904 ? EPOCH_1904 : EPOCH_1900;
        var moment = epoch.plusDays((long) (Math.floor(days) + shift)).plusSeconds(seconds);
        return days == Math.floor(days) ? moment.toLocalDate().toString() : moment.toString();
    }

    private static double parse(String raw) {
        try {
            return Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
