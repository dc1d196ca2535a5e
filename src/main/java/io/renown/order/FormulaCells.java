package io.renown.order;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheet programs from running a customer's text as a formula (OWASP, "CSV injection"): such a cell gets an
 * apostrophe in front, and loses it again when Renown reads it.
 */
final class FormulaCells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaCells() {}

    static String neutralised(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
    }
}
