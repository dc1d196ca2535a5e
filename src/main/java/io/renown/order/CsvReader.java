package io.renown.order;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads RFC 4180 and remembers where each cell stands, so that a refusal can name line and column. */
final class CsvReader {

    private static final int LONGEST_CELL = 10_000;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final PushbackReader in;
    private int line = 1;
    private int column;
    private int last;

    CsvReader(Reader in) {
        this.in = new PushbackReader(in);
    }

    /** @param line of the cell's first character, from 1; likewise the column */
    record Cell(String text, int line, int column) {}

    /** The next record that is not an empty line; empty at the end. */
    Optional<List<Cell>> next() throws IOException, OrderFileException {
        List<Cell> cells = new ArrayList<>();
        while (true) {
            int first = read();
            if (first == END && cells.isEmpty()) {
                return Optional.empty();
            }
            if (isLineEnd(first) && cells.isEmpty()) {
                continue;
            }
            int startLine = line;
            int startColumn = column;
            StringBuilder text = new StringBuilder();
            int ended = first == '"' ? readQuoted(text) : readPlain(first, text);
            cells.add(new Cell(text.toString(), startLine, startColumn));
            if (ended != ',') {
                return Optional.of(cells);
            }
        }
    }

    private int readPlain(int first, StringBuilder text) throws IOException, OrderFileException {
        int c = first;
        while (c != END && c != ',' && !isLineEnd(c)) {
            append(text, c);
            c = read();
        }
        return c;
    }

    private int readQuoted(StringBuilder text) throws IOException, OrderFileException {
        while (true) {
            int c = read();
            if (c == END) {
                throw new OrderFileException(line, column, "the file ends inside a quoted cell");
            }
            if (c != '"') {
                append(text, c);
                continue;
            }
            int after = read();
            if (after == '"') {
                append(text, after);
            } else if (after == END || after == ',' || isLineEnd(after)) {
                return after;
            } else {
                throw new OrderFileException(line, column, "a quoted cell must be followed by a comma");
            }
        }
    }

    private void append(StringBuilder text, int c) throws OrderFileException {
        if (text.length() == LONGEST_CELL) {
            throw new OrderFileException(line, column, "a cell has more than " + LONGEST_CELL + " characters");
        }
        text.append((char) c);
    }

    private static boolean isLineEnd(int c) {
        return c == '\n';
    }

    /** The next character; CR LF and CR come as LF. */
    private int read() throws IOException {
        int c = in.read();
        if (c == BYTE_ORDER_MARK && column == 0 && line == 1) {
            c = in.read();
        }
        if (last == '\n') {
            line++;
            column = 0;
        }
        if (c == '\r') {
            int after = in.read();
            if (after != '\n' && after != END) {
                in.unread(after);
            }
            c = '\n';
        }
        column++;
        last = c;
        return c;
    }
}
