package io.renown.importing.file;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Refused rows as CSV for spreadsheets: the reason, then the original columns, cells neutralised. Corrected, the file can
 * be imported again.
 */
public final class RefusedRowsWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;
    private final int width;

    /**
     * @param out in UTF-8, closed with this writer
     * @param lineHeading, columnHeading, reasonHeading in the member's language
     */
    public RefusedRowsWriter(
            Writer out, List<String> header, String lineHeading, String columnHeading, String reasonHeading)
            throws IOException {
        this.out = out;
        this.width = header.size();
        out.write(BYTE_ORDER_MARK);
        cell(lineHeading);
        cell(columnHeading);
        cell(reasonHeading);
        cells(header);
    }

    /**
     * @param column as in the header, empty when the row as a whole is wrong
     * @param reason in the member's language
     * @param cells as read; empty when the row could not be read
     */
    public void write(long line, String column, String reason, List<String> cells) throws IOException {
        cell(Long.toString(line));
        cell(column);
        cell(reason);
        cells(cells);
    }

    private void cells(List<String> cells) throws IOException {
        for (int i = 0; i < width; i++) {
            quote(i < cells.size() ? cells.get(i) : "");
            out.write(i + 1 < width ? "," : "\r\n");
        }
    }

    private void cell(String value) throws IOException {
        quote(value);
        out.write(',');
    }

    private void quote(String value) throws IOException {
        String safe = CellGuard.neutralise(value);
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
        out.write(plain ? safe : '"' + safe.replace("\"", "\"\"") + '"');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
