package io.renown.importing.file;

/** Cells of exports that a spreadsheet would run as a formula. */
public final class CellGuard {

    private CellGuard() {}

    /**
     * The cell, with an apostrophe before it when it begins as a formula does.
     * Source: OWASP, CSV Injection.
     */
    public static String neutralise(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        return switch (cell.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + cell;
            default -> cell;
        };
    }
}
