package io.renown.importing.file;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the meaning of columns. A name outweighs content; content is believed only when all samples agree. */
final class ColumnSuggester {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-5](?:[.,]\\d)?");
    private static final Pattern STARS = Pattern.compile("[★☆⭐🌟\\s\uFE0F]+|[1-5]\\s*/\\s*5");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-]\\d{4}.*");
    private static final int TEXT_LENGTH = 12;

    private final List<String> header;
    private final List<List<String>> rows;
    private final Map<CanonicalColumn, String> found = new EnumMap<>(CanonicalColumn.class);
    private final Set<Integer> taken = new HashSet<>();

    ColumnSuggester(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    ColumnMapping suggest() {
        byName();
        byContent(CanonicalColumn.URL, value -> WEB_ADDRESS.matcher(value).matches());
        byContent(CanonicalColumn.CREATED_AT, ColumnSuggester::isDate);
        byContent(CanonicalColumn.RATING, value -> STARS.matcher(value).matches());
        ratingBySmallNumbers();
        textByLength();
        return ColumnMapping.of(found).withDateOrder(dateOrder());
    }

    private void byName() {
        for (var column : CanonicalColumn.values()) {
            int best = -1;
            int bestRank = Integer.MAX_VALUE;
            for (int i = 0; i < header.size(); i++) {
                int rank = ColumnNames.rank(column, header.get(i));
                if (rank < bestRank && !taken.contains(i)) {
                    best = i;
                    bestRank = rank;
                }
            }
            if (best >= 0) {
                take(column, best);
            }
        }
    }

    private void byContent(CanonicalColumn column, Predicate<String> fits) {
        if (found.containsKey(column)) {
            return;
        }
        free().filter(i -> allFit(i, fits)).findFirst().ifPresent(i -> take(column, i));
    }

    /** A column of one number only, or a named class or count, is no rating. */
    private void ratingBySmallNumbers() {
        if (found.containsKey(CanonicalColumn.RATING)) {
            return;
        }
        free().filter(i -> !ColumnNames.isNoRating(header.get(i)))
                .filter(i -> allFit(i, value -> SMALL_NUMBER.matcher(value).matches()))
                .filter(i -> rows.stream().map(row -> cell(row, i)).distinct().count() > 1)
                .findFirst()
                .ifPresent(i -> take(CanonicalColumn.RATING, i));
    }

    private void textByLength() {
        if (found.containsKey(CanonicalColumn.TEXT)) {
            return;
        }
        int best = -1;
        double longest = TEXT_LENGTH;
        for (int i : free().toArray()) {
            double mean = rows.stream()
                    .mapToInt(row -> cell(row, i).length())
                    .average()
                    .orElse(0);
            if (mean > longest) {
                longest = mean;
                best = i;
            }
        }
        if (best >= 0) {
            take(CanonicalColumn.TEXT, best);
        }
    }

    /** Proven by a day above twelve, and by nothing that says otherwise. */
    private @Nullable DateOrder dateOrder() {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (var column : List.of(CanonicalColumn.CREATED_AT, CanonicalColumn.UPDATED_AT, CanonicalColumn.REPLY_AT)) {
            String name = found.get(column);
            int index = name == null ? -1 : header.indexOf(name);
            for (var row : index < 0 ? List.<List<String>>of() : rows) {
                var date = SLASHED.matcher(cell(row, index));
                if (date.matches()) {
                    dayFirst |= Integer.parseInt(date.group(1)) > 12;
                    monthFirst |= Integer.parseInt(date.group(2)) > 12;
                }
            }
        }
        return dayFirst == monthFirst ? null : dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private IntStream free() {
        return IntStream.range(0, header.size()).filter(i -> !taken.contains(i));
    }

    private boolean allFit(int index, Predicate<String> fits) {
        var values = rows.stream()
                .map(row -> cell(row, index))
                .filter(value -> !value.isEmpty())
                .toList();
        return values.size() >= 2 && values.stream().allMatch(fits);
    }

    private static boolean isDate(String value) {
        if (value.length() < 8 || value.chars().allMatch(Character::isDigit)) {
            return false;
        }
        try {
            DateText.parse(value, DateOrder.DAY_FIRST, ZoneOffset.UTC);
            return true;
        } catch (CellRefusedException e) {
            return SLASHED.matcher(value).matches();
        }
    }

    private void take(CanonicalColumn column, int index) {
        found.put(column, header.get(index));
        taken.add(index);
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index).strip() : "";
    }
}
