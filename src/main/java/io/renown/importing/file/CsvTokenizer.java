package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of delimited text by RFC 4180, strict about what is lost: a row over a limit is skipped without being held, and
 * after an unclosed quote reading goes on at the next physical line, however far the quote was followed.
 */
final class CsvTokenizer {

    private static final int END = -1;
    private static final int NEW_LINE = '\n';
    private static final int UNCLOSED = -2;
    private static final int STRAY = -3;

    /** A quote is followed this many row limits far: a cell of 10 MB is one bad row, not thousands. */
    private static final int QUOTE_REACH = 16;

    /** Characters read in vain before quotes may no longer span lines: keeps hostile files linear. */
    private static final long WASTE_LIMIT = 128L << 20;

    private final TextInput text;
    private final int delimiter;
    private final boolean quoting;
    private final Limits limits;

    private char[] cell = new char[256];
    private int cellLength;
    private final List<String> cells = new ArrayList<>();
    private int cellCount;
    private long rowChars;
    private long line = 1;
    private boolean broken;
    private boolean blank;
    private @Nullable Kind fault;
    private int faultCell;
    private TextInput.@Nullable Mark secondLine;
    private long secondLineNumber;
    private long wasted;
    private long quotedCells;
    private long quotesNeeded;
    private long quoteFaults;

    /** Zero-based cell, or -1 for the row; no problem means the cells are good. */
    record Token(
            long line,
            List<String> cells,
            int cell,
            @Nullable RowProblem problem) {}

    CsvTokenizer(TextInput text, Dialect dialect, Limits limits) {
        this.text = text;
        this.delimiter = dialect.delimiter();
        this.quoting = dialect.quoting();
        this.limits = limits;
    }

    /** Cells met in quotes so far, of which would have been torn without them, and rows with quotes gone wrong. */
    long quotedCells() {
        return quotedCells;
    }

    long quotesNeeded() {
        return quotesNeeded;
    }

    long quoteFaults() {
        return quoteFaults;
    }

    /** @param width cells a row must have, 0 for any; @return null at the end; blank rows are passed over */
    @Nullable
    Token next(int width) throws IOException {
        while (text.peek() != -1) {
            long start = line;
            int terminator = readRow();
            var token = tokenOf(start, terminator, width);
            if (token != null) {
                return token;
            }
        }
        return null;
    }

    private int readRow() throws IOException {
        cells.clear();
        cellCount = 0;
        rowChars = 0;
        broken = false;
        blank = true;
        fault = null;
        faultCell = -1;
        secondLine = null;
        while (true) {
            cellLength = 0;
            int terminator = quoting && text.peek() == '"' ? readQuoted() : readPlain();
            if (terminator < END) {
                return terminator;
            }
            finishCell();
            if (terminator != delimiter) {
                return terminator;
            }
            if (secondLine != null && cellCount > limits.maxColumns()) {
                return UNCLOSED;
            }
        }
    }

    private void finishCell() {
        cellCount++;
        if (cellCount > limits.maxColumns()) {
            raise(Kind.TOO_MANY_COLUMNS, -1);
        }
        if (fault == null) {
            cells.add(cellLength == 0 ? "" : new String(cell, 0, cellLength));
        }
    }

    private int readPlain() throws IOException {
        while (true) {
            int c = text.next();
            if (c == delimiter || c == END) {
                return c;
            }
            if (c == '\n' || c == '\r') {
                endLine(c);
                return NEW_LINE;
            }
            append((char) c);
        }
    }

    private int readQuoted() throws IOException {
        text.next();
        quotedCells++;
        blank = false;
        while (true) {
            int c = text.next();
            if (c == '"') {
                if (text.peek() != '"') {
                    return afterQuote();
                }
                text.next();
                quotesNeeded++;
                append('"');
            } else if (c == '\n' || c == '\r') {
                endLine(c);
                if (wasted > WASTE_LIMIT) {
                    return UNCLOSED;
                }
                if (secondLine == null) {
                    secondLine = text.mark();
                    secondLineNumber = line;
                    quotesNeeded++;
                }
                append('\n');
            } else if (c == END) {
                return UNCLOSED;
            } else {
                if (c == delimiter) {
                    quotesNeeded++;
                }
                append((char) c);
            }
            if (rowChars > (long) QUOTE_REACH * limits.maxRowChars()) {
                return UNCLOSED;
            }
        }
    }

    private int afterQuote() throws IOException {
        int c = text.next();
        while (c == ' ') {
            c = text.next();
        }
        if (c == delimiter || c == END) {
            return c;
        }
        if (c == '\n' || c == '\r') {
            endLine(c);
            return NEW_LINE;
        }
        append((char) c);
        return STRAY;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && text.peek() == '\n') {
            text.next();
        }
        line++;
    }

    private void append(char c) {
        rowChars++;
        if (c == TextInput.BROKEN) {
            broken = true;
        }
        if (blank && c > ' ') {
            blank = false;
        }
        if (rowChars > limits.maxRowChars()) {
            raise(Kind.ROW_TOO_LONG, -1);
        }
        if (fault != null) {
            return;
        }
        if (cellLength == limits.maxCellChars()) {
            raise(Kind.CELL_TOO_LONG, cellCount);
            return;
        }
        if (cellLength == cell.length) {
            cell = Arrays.copyOf(cell, Math.min(2 * cell.length, limits.maxCellChars()));
        }
        cell[cellLength++] = c;
    }

    private void raise(Kind kind, int where) {
        if (fault == null || (kind == Kind.ROW_TOO_LONG && fault == Kind.CELL_TOO_LONG)) {
            fault = kind;
            faultCell = where;
            cells.clear();
        }
    }

    /** Null for a row to be passed over. */
    private @Nullable Token tokenOf(long start, int terminator, int width) throws IOException {
        if (terminator < END) {
            return afterBadQuote(start, terminator);
        }
        if (blank && fault == null) {
            return null;
        }
        trimTo(width);
        boolean wrongWidth = width > 0 && cellCount != width;
        if (wrongWidth && secondLine != null) {
            return afterBadQuote(start, UNCLOSED);
        }
        var kind = fault;
        if (kind != null) {
            return bad(start, faultCell, RowProblem.of(kind, limitOf(kind)));
        }
        if (broken) {
            return bad(start, brokenCell(), RowProblem.of(Kind.BROKEN_ENCODING));
        }
        if (wrongWidth) {
            return bad(start, -1, RowProblem.of(Kind.CELL_COUNT, cellCount, width));
        }
        return new Token(start, List.of(cells.toArray(new String[0])), -1, null);
    }

    private Token afterBadQuote(long start, int terminator) throws IOException {
        quoteFaults++;
        int where = cellCount;
        var mark = secondLine;
        if (mark != null) {
            wasted += rowChars;
            text.reset(mark);
            line = secondLineNumber;
            return bad(start, where < limits.maxColumns() ? where : -1, RowProblem.of(Kind.UNCLOSED_QUOTE));
        }
        if (line == start) {
            skipLine();
        }
        if (fault == Kind.ROW_TOO_LONG) {
            return bad(start, -1, RowProblem.of(Kind.ROW_TOO_LONG, limits.maxRowChars()));
        }
        return bad(start, where, RowProblem.of(terminator == STRAY ? Kind.STRAY_QUOTE : Kind.UNCLOSED_QUOTE));
    }

    private void skipLine() throws IOException {
        int c = text.next();
        while (c != '\n' && c != '\r' && c != END) {
            append((char) c);
            c = text.next();
        }
        if (c != END) {
            endLine(c);
        }
    }

    /** Spreadsheets leave empty cells behind the last column. */
    private void trimTo(int width) {
        while (width > 0
                && cellCount > width
                && cells.size() == cellCount
                && cells.getLast().isBlank()) {
            cells.removeLast();
            cellCount--;
        }
    }

    private int brokenCell() {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf(TextInput.BROKEN) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int limitOf(Kind kind) {
        return switch (kind) {
            case CELL_TOO_LONG -> limits.maxCellChars();
            case TOO_MANY_COLUMNS -> limits.maxColumns();
            default -> limits.maxRowChars();
        };
    }

    private static Token bad(long line, int cell, RowProblem problem) {
        return new Token(line, List.of(), cell, problem);
    }
}
