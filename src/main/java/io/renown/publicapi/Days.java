package io.renown.publicapi;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as filters write them: {@code 2026-10-01}, or {@code 7d}, {@code 2w}, {@code 3m}, {@code 1y} back from today. */
final class Days {

    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([dwmy])");

    private Days() {}

    static Optional<LocalDate> find(String text, LocalDate today) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            int count = Integer.parseInt(ago.group(1));
            return Optional.of(today.minus(
                    switch (ago.group(2)) {
                        case "d" -> Period.ofDays(count);
                        case "w" -> Period.ofWeeks(count);
                        case "m" -> Period.ofMonths(count);
                        default -> Period.ofYears(count);
                    }));
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
