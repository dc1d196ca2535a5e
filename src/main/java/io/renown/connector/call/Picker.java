package io.renown.connector.call;

import io.renown.connector.file.Pick;
import io.renown.shared.TextCut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes values out of an item. What is missing, null or empty is null; what cannot be understood is refused. */
final class Picker {

    /** Farther than any review lies; a platform that mixes up seconds and milliseconds is noticed. */
    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** How some platforms say that something did not happen: as a time of 0, or of false. */
    private static final Set<String> NO_TIME = Set.of("0", "false");

    private final JsonNode item;

    Picker(JsonNode item) {
        this.item = item;
    }

    @Nullable
    String text(@Nullable Pick pick) throws UnreadableItemException {
        String raw = raw(pick);
        if (raw == null || pick == null) {
            return null;
        }
        if (pick.markup()) {
            return Jsoup.parse(raw).wholeText().strip();
        }
        if (pick.values().isEmpty()) {
            return raw;
        }
        String meaning = pick.values().get(raw);
        if (meaning == null) {
            throw new UnreadableItemException("the value \"" + shortened(raw) + "\" is not one we know");
        }
        return meaning;
    }

    @Nullable
    BigDecimal number(@Nullable Pick pick) throws UnreadableItemException {
        String text = text(pick);
        try {
            return text == null || text.isBlank() ? null : plain(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableItemException("\"" + shortened(text) + "\" is not a number");
        }
    }

    @Nullable
    Integer count(@Nullable Pick pick) throws UnreadableItemException {
        BigDecimal number = number(pick);
        try {
            return number == null || number.signum() < 0 ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new UnreadableItemException("\"" + number + "\" is not a count");
        }
    }

    @Nullable
    Boolean truth(@Nullable Pick pick) throws UnreadableItemException {
        String text = text(pick);
        if (text == null) {
            return null;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y" -> Boolean.TRUE;
            case "false", "0", "no", "n" -> Boolean.FALSE;
            default -> null;
        };
    }

    @Nullable
    Instant time(@Nullable Pick pick) throws UnreadableItemException {
        String text = text(pick);
        if (text == null || text.isBlank() || NO_TIME.contains(text) || pick == null) {
            return null;
        }
        try {
            Instant time = read(text.strip(), pick).truncatedTo(ChronoUnit.MICROS);
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw new UnreadableItemException("the time " + shortened(text) + " cannot be right");
            }
            return time;
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new UnreadableItemException("\"" + shortened(text) + "\" is not a time");
        }
    }

    private static Instant read(String text, Pick pick) {
        ZoneId zone = ZoneId.of(pick.zone() == null ? "UTC" : pick.zone());
        return switch (pick.as() == null ? Pick.Kind.ISO : pick.as()) {
            case EPOCH_SECONDS ->
                Instant.EPOCH.plusNanos(plain(text)
                        .movePointRight(9)
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact());
            case EPOCH_MILLIS ->
                Instant.ofEpochMilli(plain(text).setScale(0, RoundingMode.DOWN).longValueExact());
            case ISO ->
                resolved(DateTimeFormatter.ISO_DATE_TIME, text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"), zone);
            case PATTERN -> {
                if (pick.pattern() == null) {
                    throw new IllegalStateException("a time by pattern needs a pattern");
                }
                yield resolved(DateTimeFormatter.ofPattern(pick.pattern(), Locale.ENGLISH), text, zone);
            }
        };
    }

    /** With a small exponent at most, as a time of 1719000000.0 is read; the digits of others nobody has counted. */
    private static BigDecimal plain(String text) {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,18})?(E\\d{1,2})?")) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static Instant resolved(DateTimeFormatter format, String text, ZoneId zone) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        TemporalAccessor read = format.parseBest(
                text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", format == DateTimeFormatter.ISO_DATE_TIME ? "$1T" : "$0"),
                ZonedDateTime::from,
                OffsetDateTime::from,
                LocalDateTime::from,
                LocalDate::from);
        return switch (read) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new DateTimeException("no time");
        };
    }

    private @Nullable String raw(@Nullable Pick pick) {
        if (pick == null) {
            return null;
        }
        if (!pick.join().isEmpty()) {
            return pick.join().stream()
                    .map(pointer -> scalar(item.at(pointer)))
                    .map(part -> part == null ? "" : part)
                    .collect(Collectors.joining(":"));
        }
        for (String pointer : pick.from()) {
            String value = scalar(item.at(pointer));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Texts, numbers and truths as text; an object or array is nothing that we could show. */
    static @Nullable String scalar(JsonNode node) {
        if (node.isFloatingPointNumber() && Double.isFinite(node.asDouble())) {
            return BigDecimal.valueOf(node.asDouble()).toPlainString(); // 1793534400.0 without an exponent
        }
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : TextCut.beginning(text, 60) + "...";
    }
}
