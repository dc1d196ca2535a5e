package io.renown.declaration;

/**
 * A place in a declaring file that cannot be taken as it is.
 *
 * @param file as the caller named it
 * @param line from 1
 * @param column from 1
 */
public record FileProblem(String file, int line, int column, String message) {

    /** As compilers write it: {@code file:line:column: message}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
