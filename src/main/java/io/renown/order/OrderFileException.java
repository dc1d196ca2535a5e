package io.renown.order;

/** A place in an order file that cannot be read. */
public final class OrderFileException extends Exception {

    private final int line;
    private final int column;

    OrderFileException(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** From 1. */
    public int line() {
        return line;
    }

    /** From 1, in UTF-16 units. */
    public int column() {
        return column;
    }
}
