package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file. Nothing is cut, guessed or repaired silently: a row is right or refused. Not thread-safe. */
public final class RowParser {

    private static final int TITLE_LENGTH = 500;
    private static final int AUTHOR_LENGTH = 200;
    private static final int TEXT_LENGTH = 50_000;
    private static final int ID_LENGTH = 190;
    private static final int NUMBER_LENGTH = 80;
    private static final int VARIANT_LENGTH = 120;
    private static final int EXCERPT_LENGTH = 80;
    private static final Pattern ID_IN_LINK = Pattern.compile("[?&#:]reviewId=([\\w:.-]{3,180})");
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Set<String> SPREADSHEET_ERRORS =
            Set.of("#N/A", "#NAME?", "#REF!", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    private final List<String> header;
    private final int[] indexes = new int[CanonicalColumn.values().length];
    private final int fileScale;
    private final @Nullable DateOrder dateOrder;
    private final ZoneId zone;
    private final Clock clock;
    private List<String> cells = List.of();
    private int current = -1;

    /** @throws IllegalArgumentException when the mapping has problems with the header */
    public RowParser(ColumnMapping mapping, List<String> header, Clock clock, ZoneId zone) {
        if (!mapping.problems(header).isEmpty()) {
            throw new IllegalArgumentException("the mapping does not fit: " + mapping.problems(header));
        }
        this.header = List.copyOf(header);
        for (var column : CanonicalColumn.values()) {
            String name = mapping.columns().get(column);
            indexes[column.ordinal()] = name == null ? -1 : header.indexOf(name);
        }
        var scale = mapping.ratingScale();
        var mappedZone = mapping.zone();
        this.fileScale = scale == null ? Rating.DEFAULT_SCALE : scale;
        this.dateOrder = mapping.dateOrder();
        this.zone = mappedZone == null ? zone : mappedZone;
        this.clock = clock;
    }

    public RowResult parse(FileRecord.Row row) {
        cells = row.cells();
        current = -1;
        try {
            return new RowResult.Accepted(row.line(), review());
        } catch (CellRefusedException e) {
            return current < 0
                    ? new RowResult.Refused(row.line(), null, e.problem(), "")
                    : new RowResult.Refused(
                            row.line(),
                            header.get(current),
                            e.problem(),
                            CellText.excerpt(cells.get(current), EXCERPT_LENGTH));
        }
    }

    private RawReview review() throws CellRefusedException {
        String id = line(CanonicalColumn.PLATFORM_REVIEW_ID, ID_LENGTH);
        String author = line(CanonicalColumn.AUTHOR, AUTHOR_LENGTH);
        var rating = rating();
        String title = line(CanonicalColumn.TITLE, TITLE_LENGTH);
        String text = lines(CanonicalColumn.TEXT);
        if (rating == null && title.isEmpty() && text.isEmpty()) {
            current = -1;
            throw new CellRefusedException(Kind.NO_TEXT_NO_RATING);
        }
        return new RawReview(
                id.isEmpty() ? idInLink() : id,
                author,
                rating,
                title,
                text,
                language(),
                date(CanonicalColumn.CREATED_AT),
                date(CanonicalColumn.UPDATED_AT),
                orNull(line(CanonicalColumn.ORDER_NUMBER, NUMBER_LENGTH)),
                orNull(line(CanonicalColumn.SKU, NUMBER_LENGTH)),
                orNull(line(CanonicalColumn.VARIANT, VARIANT_LENGTH)),
                country(),
                verified(),
                likes(),
                url(),
                orNull(lines(CanonicalColumn.REPLY_TEXT)),
                date(CanonicalColumn.REPLY_AT));
    }

    /** The raw cell; empty when blank or not mapped. Remembers the column for the refusal. */
    private String cell(CanonicalColumn column) throws CellRefusedException {
        int index = indexes[column.ordinal()];
        if (index < 0 || index >= cells.size()) {
            return "";
        }
        current = index;
        String raw = cells.get(index);
        if (raw.startsWith("#") && SPREADSHEET_ERRORS.contains(raw.strip())) {
            throw new CellRefusedException(Kind.SPREADSHEET_ERROR);
        }
        return raw.isBlank() ? "" : raw;
    }

    private String line(CanonicalColumn column, int limit) throws CellRefusedException {
        return CellText.line(cell(column), limit);
    }

    private String lines(CanonicalColumn column) throws CellRefusedException {
        return CellText.lines(cell(column), TEXT_LENGTH);
    }

    /** Play Console writes the id nowhere but there. */
    private @Nullable String idInLink() throws CellRefusedException {
        var link = ID_IN_LINK.matcher(cell(CanonicalColumn.URL));
        return link.find() ? link.group(1) : null;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private @Nullable Rating rating() throws CellRefusedException {
        String scale = cell(CanonicalColumn.RATING_SCALE);
        int rowScale = scale.isEmpty() ? fileScale : RatingText.scaleOf(scale);
        String raw = cell(CanonicalColumn.RATING);
        return raw.isEmpty() ? null : RatingText.parse(raw, rowScale);
    }

    private @Nullable Instant date(CanonicalColumn column) throws CellRefusedException {
        String raw = cell(column);
        if (raw.isEmpty()) {
            return null;
        }
        var date = DateText.parse(raw, dateOrder, zone);
        if (date.isBefore(EARLIEST) || date.isAfter(clock.instant().plus(AHEAD))) {
            throw new CellRefusedException(Kind.DATE_OUT_OF_RANGE, 1995);
        }
        return date;
    }

    private @Nullable String language() throws CellRefusedException {
        String raw = cell(CanonicalColumn.LANGUAGE);
        return raw.isEmpty() ? null : Places.language(raw);
    }

    private @Nullable String country() throws CellRefusedException {
        String raw = cell(CanonicalColumn.COUNTRY);
        return raw.isEmpty() ? null : Places.country(raw);
    }

    private @Nullable Boolean verified() throws CellRefusedException {
        String raw = cell(CanonicalColumn.VERIFIED);
        return raw.isEmpty() ? null : CellValues.yesOrNo(raw);
    }

    private @Nullable Integer likes() throws CellRefusedException {
        String raw = cell(CanonicalColumn.LIKES);
        return raw.isEmpty() ? null : CellValues.count(raw);
    }

    private @Nullable String url() throws CellRefusedException {
        String raw = cell(CanonicalColumn.URL);
        return raw.isEmpty() ? null : CellValues.webAddress(raw);
    }
}
