package io.renown.insight.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Numbers and days as the member's language writes them. */
public final class AnalysisNumbers {

    private final Locale locale;

    AnalysisNumbers(Locale locale) {
        this.locale = locale;
    }

    public String whole(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With one digit behind the point. */
    public String decimal(double number) {
        return decimal(number, 1);
    }

    String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(share != 0 && Math.abs(share) < 0.1 ? 1 : 0);
        return format.format(share);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    Locale locale() {
        return locale;
    }
}
