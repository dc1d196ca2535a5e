package io.renown.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param target what it should be, null where nothing was promised
 * @param note what the number needs to be understood
 */
record Figure(
        String name, double value, String unit, @Nullable Target target, String note) {

    static final String HEADER = "bench,figure,value,unit,target,verdict,note";

    /** @param least true when the value should be at least the limit, false when at most */
    record Target(boolean least, double limit) {

        boolean isReachedBy(double value) {
            return least ? value >= limit : value <= limit;
        }

        @Override
        public String toString() {
            return (least ? ">= " : "<= ") + number(limit);
        }
    }

    String verdict() {
        if (target == null) {
            return "";
        }
        return target.isReachedBy(value) ? "reached" : "not reached";
    }

    String csv(String bench) {
        return String.join(
                ",",
                bench,
                name,
                number(value),
                unit,
                target == null ? "" : target.toString(),
                verdict(),
                '"' + note.replace("\"", "\"\"") + '"');
    }

    String line() {
        String aim = target == null ? "" : "target " + target + ", " + verdict();
        return String.format(Locale.ROOT, "  %-38s %14s %-10s %s", name, number(value), unit, join(aim, note));
    }

    private static String join(String aim, String note) {
        return aim.isEmpty() || note.isEmpty() ? aim + note : aim + "; " + note;
    }

    /** Four digits that count, no exponent, no separators: for people and spreadsheets alike. */
    static String number(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 1_000) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.3f", value);
    }
}
