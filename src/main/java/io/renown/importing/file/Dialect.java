package io.renown.importing.file;

/**
 * How cells are told apart in a delimited file.
 *
 * @param quoting whether a cell may stand in double quotes (RFC 4180); plain TSV has none and quotes are text there
 */
public record Dialect(char delimiter, boolean quoting) {

    public static final Dialect COMMA = new Dialect(',', true);
    public static final Dialect TAB = new Dialect('\t', false);
}
