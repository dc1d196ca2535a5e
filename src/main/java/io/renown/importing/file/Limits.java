package io.renown.importing.file;

/**
 * What a file may demand of the portal.
 *
 * @param maxFileBytes size on disk
 * @param maxRows data rows; the following ones are not read
 * @param maxRowChars UTF-16 units of a CSV row or a JSON item
 * @param maxCellChars UTF-16 units of a cell
 * @param maxColumns columns of a row
 * @param maxInflatedBytes of one part and of all parts read of a workbook
 * @param maxInflateRatio inflated to deflated size of a part, once it is past 4 MiB
 * @param maxZipEntries parts of a workbook
 */
public record Limits(
        long maxFileBytes,
        long maxRows,
        int maxRowChars,
        int maxCellChars,
        int maxColumns,
        long maxInflatedBytes,
        int maxInflateRatio,
        int maxZipEntries) {

    public static final Limits DEFAULT =
            new Limits(512L << 20, 2_000_000, 1 << 20, 64 << 10, 200, 2L << 30, 200, 2_000);

    public Limits {
        if (maxCellChars > maxRowChars || maxCellChars < 1 || maxColumns < 1) {
            throw new IllegalArgumentException("a cell must fit into a row, and a row needs a column");
        }
    }
}
