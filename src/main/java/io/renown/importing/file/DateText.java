package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as exports write them: ISO 8601 with or without a zone, year-month-day with any separator, day.month.year,
 * 2026年3月5日, English month names, seconds or milliseconds since 1970. A date alone is its first moment.
 */
final class DateText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final String text;
    private final @Nullable DateOrder order;
    private int at;

    private DateText(String text, @Nullable DateOrder order) {
        this.text = text;
        this.order = order;
    }

    /** @param order of 03/05/2026, refused when null; @param zone of dates without one */
    static Instant parse(String raw, @Nullable DateOrder order, ZoneId zone) throws CellRefusedException {
        String text = raw.strip();
        if (!isAscii(text)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return digitsOnly(text, zone);
        }
        try {
            return new DateText(text, order).moment(zone);
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            throw new CellRefusedException(Kind.DATE_NOT_UNDERSTOOD);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static Instant digitsOnly(String text, ZoneId zone) throws CellRefusedException {
        try {
            return switch (text.length()) {
                case 8 ->
                    LocalDate.of(
                                    Integer.parseInt(text.substring(0, 4)),
                                    Integer.parseInt(text.substring(4, 6)),
                                    Integer.parseInt(text.substring(6)))
                            .atStartOfDay(zone)
                            .toInstant();
                case 9, 10 -> Instant.ofEpochSecond(Long.parseLong(text));
                case 12, 13 -> Instant.ofEpochMilli(Long.parseLong(text));
                default -> throw new CellRefusedException(Kind.DATE_NOT_UNDERSTOOD);
            };
        } catch (DateTimeException e) {
            throw new CellRefusedException(Kind.DATE_NOT_UNDERSTOOD);
        }
    }

    private Instant moment(ZoneId zone) throws CellRefusedException {
        var date = date();
        var time = time();
        var offset = offset();
        if (at < text.length()) {
            throw refused();
        }
        if (time == null) {
            return date.atStartOfDay(zone).toInstant();
        }
        return date.atTime(time).atZone(offset == null ? zone : offset).toInstant();
    }

    private LocalDate date() throws CellRefusedException {
        if (Character.isLetter(text.charAt(0))) {
            int month = monthName();
            skip(" .");
            int day = number(1, 2);
            skipOrdinal();
            skip(" ,");
            return LocalDate.of(number(4, 4), month, day);
        }
        int start = at;
        int first = number(1, 4);
        if (at - start == 4) {
            return yearFirst(first);
        }
        char separator = text.charAt(at++);
        if (separator == ' ' || Character.isLetter(text.charAt(at))) {
            at--;
            return dayThenName(first);
        }
        int second = number(1, 2);
        expect(separator);
        int year = number(4, 4);
        return switch (separator) {
            case '.' -> LocalDate.of(year, second, first);
            case '/', '-' -> ordered(year, first, second);
            default -> throw refused();
        };
    }

    private LocalDate yearFirst(int year) throws CellRefusedException {
        char separator = text.charAt(at++);
        if ("-/.年".indexOf(separator) < 0) {
            throw refused();
        }
        skip(" ");
        int month = number(1, 2);
        expect(separator == '年' ? '月' : separator);
        skip(" ");
        int day = number(1, 2);
        if (separator == '年') {
            expect('日');
        }
        return LocalDate.of(year, month, day);
    }

    private LocalDate dayThenName(int day) throws CellRefusedException {
        skipOrdinal();
        skip(" .-");
        int month = monthName();
        skip(" .,-");
        return LocalDate.of(number(4, 4), month, day);
    }

    private LocalDate ordered(int year, int first, int second) throws CellRefusedException {
        if (order == null) {
            throw new CellRefusedException(Kind.DATE_ORDER_UNKNOWN);
        }
        return order == DateOrder.DAY_FIRST ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private @Nullable LocalTime time() throws CellRefusedException {
        skip(" ,");
        if (at < text.length() && (text.charAt(at) == 'T' || text.charAt(at) == 't')) {
            at++;
        }
        if (at == text.length()) {
            return null;
        }
        int half = halfOfDay();
        skip(" ");
        int hour = number(1, 2);
        expectOneOf(":时時");
        int minute = number(1, 2);
        int second = 0;
        int nanos = 0;
        skip("分");
        if (at < text.length() && (text.charAt(at) == ':' || Character.isDigit(text.charAt(at)))) {
            skip(":");
            second = number(1, 2);
            skip("秒");
            nanos = fraction();
        }
        skip(" ");
        half = half == 0 ? halfOfDay() : half;
        skip(" ");
        return LocalTime.of(hourOfDay(hour, half), minute, second, nanos);
    }

    private static int hourOfDay(int hour, int half) {
        if (half == 0 || hour > 12) {
            return hour;
        }
        return hour % 12 + (half == 2 ? 12 : 0);
    }

    private int fraction() throws CellRefusedException {
        if (at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
            return 0;
        }
        at++;
        int start = at;
        int value = number(1, 9);
        for (int digits = at - start; digits < 9; digits++) {
            value *= 10;
        }
        return value;
    }

    /** 1 before noon, 2 after, 0 unsaid. */
    private int halfOfDay() {
        for (String word : List.of("上午", "凌晨", "早上", "am", "a.m.", "午前")) {
            if (skipWord(word)) {
                return 1;
            }
        }
        for (String word : List.of("下午", "晚上", "中午", "pm", "p.m.", "午後")) {
            if (skipWord(word)) {
                return 2;
            }
        }
        return 0;
    }

    private @Nullable ZoneId offset() throws CellRefusedException {
        if (at == text.length()) {
            return null;
        }
        if (skipWord("z") || skipWord("utc") || skipWord("gmt")) {
            if (at == text.length()) {
                return ZoneOffset.UTC;
            }
        }
        char sign = text.charAt(at++);
        if (sign != '+' && sign != '-') {
            throw refused();
        }
        int hours = number(1, 2);
        skip(":");
        int minutes = at < text.length() ? number(2, 2) : 0;
        return ZoneId.of("%s%02d:%02d".formatted(sign, hours, minutes));
    }

    private int monthName() throws CellRefusedException {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at).toLowerCase(Locale.ROOT);
        int month = name.length() < 3 ? -1 : MONTHS.indexOf(name.substring(0, 3));
        if (month < 0) {
            throw refused();
        }
        return month + 1;
    }

    private void skipOrdinal() {
        if (!(skipWord("st") || skipWord("nd") || skipWord("rd"))) {
            skipWord("th");
        }
    }

    private boolean skipWord(String word) {
        if (text.regionMatches(true, at, word, 0, word.length())) {
            at += word.length();
            return true;
        }
        return false;
    }

    private void skip(String chars) {
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) throws CellRefusedException {
        if (text.charAt(at++) != c) {
            throw refused();
        }
    }

    private void expectOneOf(String chars) throws CellRefusedException {
        if (chars.indexOf(text.charAt(at++)) < 0) {
            throw refused();
        }
    }

    private int number(int fewest, int most) throws CellRefusedException {
        int start = at;
        int value = 0;
        while (at < text.length() && at - start < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + (text.charAt(at++) - '0');
        }
        if (at - start < fewest) {
            throw refused();
        }
        return value;
    }

    private static CellRefusedException refused() {
        return new CellRefusedException(Kind.DATE_NOT_UNDERSTOOD);
    }
}
