package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import io.renown.review.Rating;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ratings as platforms write them: 5, 4,5, ★★★★☆, 5星, 4/5, FIVE, 4.0 out of 5 stars. */
final class RatingText {

    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d{1,9})?)";
    private static final String UNIT =
            "(?:stars?|sterne?n?|estrellas?|étoiles?|[个個颗顆]?星[级級]?(?:好评|評價|评价)?|分|点|点数|점|つ星|points?|punkte?)";
    private static final Pattern PLAIN = Pattern.compile(NUMBER + "\\s*" + UNIT + "?");
    private static final Pattern FRACTION = Pattern.compile(
            NUMBER + "\\s*" + UNIT + "?\\s*(?:/|out of|of|von|de|sur|su)\\s*(\\d{1,3})\\s*" + UNIT + "?");
    private static final Pattern JAPANESE = Pattern.compile("(?:星)?(\\d{1,2})(?:つ星|点)のうち\\s*" + NUMBER);
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%");
    private static final Pattern STAR_UNIT = Pattern.compile("[\\s_-]*(?:" + UNIT + ")$");
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("一", 1),
            Map.entry("二", 2),
            Map.entry("两", 2),
            Map.entry("兩", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5));

    private RatingText() {}

    /** @param scale of the file; a scale in the cell itself outweighs it */
    static Rating parse(String raw, int scale) throws CellRefusedException {
        String cell = raw.strip();
        if (cell.length() == 1 && cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
            return rating(cell, scale);
        }
        var stars = stars(cell, scale);
        if (stars != null) {
            return stars;
        }
        cell = Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = PLAIN.matcher(cell);
        if (plain.matches()) {
            return rating(plain.group(1), scale);
        }
        var fraction = FRACTION.matcher(cell);
        if (fraction.matches()) {
            return rating(fraction.group(1), scaleOf(fraction.group(2)));
        }
        var japanese = JAPANESE.matcher(cell);
        if (japanese.matches()) {
            return rating(japanese.group(2), scaleOf(japanese.group(1)));
        }
        var percent = PERCENT.matcher(cell);
        if (percent.matches()) {
            return rating(percent.group(1), 100);
        }
        Integer word = WORDS.get(STAR_UNIT.matcher(cell).replaceFirst(""));
        if (word == null) {
            throw new CellRefusedException(Kind.RATING_NOT_UNDERSTOOD);
        }
        return rating(word.toString(), scale);
    }

    /** @throws CellRefusedException unless a whole number of 2 to 100 */
    static int scaleOf(String raw) throws CellRefusedException {
        String cell = raw.strip();
        if (cell.endsWith(".0")) {
            cell = cell.substring(0, cell.length() - 2);
        }
        boolean digits = !cell.isEmpty() && cell.length() <= 3 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        int scale = digits ? Integer.parseInt(cell) : 0;
        if (scale < 2 || scale > 100) {
            throw new CellRefusedException(Kind.SCALE_OUT_OF_RANGE);
        }
        return scale;
    }

    private static @Nullable Rating stars(String cell, int scale) throws CellRefusedException {
        int filled = 0;
        int hollow = 0;
        for (int i = 0; i < cell.length(); i += Character.charCount(cell.codePointAt(i))) {
            int c = cell.codePointAt(i);
            if (c == '★' || c == '⭐' || c == 0x1F31F) {
                filled++;
            } else if (c == '☆') {
                hollow++;
            } else if (c != ' ' && c != 0xFE0F) {
                return null;
            }
        }
        if (filled + hollow == 0) {
            return null;
        }
        return rating(String.valueOf(filled), hollow == 0 ? scale : scaleOf(String.valueOf(filled + hollow)));
    }

    private static Rating rating(String number, int scale) throws CellRefusedException {
        var value = new BigDecimal(number.replace(',', '.'));
        int worst = Rating.worst(scale);
        if (value.compareTo(BigDecimal.valueOf(worst)) < 0 || value.compareTo(BigDecimal.valueOf(scale)) > 0) {
            throw new CellRefusedException(Kind.RATING_OUT_OF_RANGE, value.toPlainString(), worst, scale);
        }
        return new Rating(value, scale);
    }
}
