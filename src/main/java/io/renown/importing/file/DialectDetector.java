package io.renown.importing.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries the delimiters on the first rows: the one that gives most rows the width of the header wins. */
final class DialectDetector {

    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
    private static final int ROWS = 500;

    private final Path file;
    private final TextEncoding encoding;
    private final Limits limits;

    /** @param fit share of rows as wide as the header */
    private record Trial(Dialect dialect, int width, double fit, long faults, long quotesNeeded) {

        double score() {
            return width < 2 ? 0 : fit + Math.min(width, 20) * 0.005;
        }
    }

    DialectDetector(Path file, TextEncoding encoding, Limits limits) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
    }

    /** @param chosen the delimiter when known, @param tabs whether the name of the file promises tabs */
    Dialect detect(@Nullable Character chosen, boolean tabs) throws IOException {
        if (chosen != null) {
            return chosen == '\t' ? tabDialect() : new Dialect(chosen, true);
        }
        var separator = separatorLine();
        if (separator != null) {
            return new Dialect(separator, true);
        }
        Trial best = attempt(tabs ? Dialect.TAB : Dialect.COMMA);
        for (char delimiter : DELIMITERS) {
            var trial = attempt(new Dialect(delimiter, delimiter != '\t'));
            if (trial.score() > best.score()) {
                best = trial;
            }
        }
        return best.dialect().delimiter() == '\t' ? tabDialect() : best.dialect();
    }

    /** Spreadsheets quote in TSV, most other programs do not: quoting needs evidence. */
    private Dialect tabDialect() throws IOException {
        var quoted = attempt(new Dialect('\t', true));
        var plain = attempt(Dialect.TAB);
        boolean evident = quoted.faults() == 0 && quoted.quotesNeeded() > 0 && quoted.fit() >= plain.fit();
        return evident ? quoted.dialect() : plain.dialect();
    }

    private @Nullable Character separatorLine() throws IOException {
        try (var text = new TextInput(file, encoding)) {
            var first = new CsvTokenizer(text, new Dialect('\uFFFE', false), limits).next(0);
            if (first == null || first.cells().isEmpty()) {
                return null;
            }
            String line = first.cells().getFirst();
            return line.length() == 5 && line.regionMatches(true, 0, "sep=", 0, 4) ? line.charAt(4) : null;
        }
    }

    private Trial attempt(Dialect dialect) throws IOException {
        try (var text = new TextInput(file, encoding)) {
            var tokenizer = new CsvTokenizer(text, dialect, limits);
            var header = tokenizer.next(0);
            if (header == null) {
                return new Trial(dialect, 0, 0, 0, 0);
            }
            int width = header.cells().size();
            int rows = 0;
            int fitting = 0;
            for (var row = tokenizer.next(width); row != null && rows < ROWS; row = tokenizer.next(width)) {
                rows++;
                fitting += row.problem() == null ? 1 : 0;
            }
            double fit = rows == 0 ? 1 : (double) fitting / rows;
            boolean quotedHeader = tokenizer.quotedCells() > (long) rows * width / 2;
            long needed = tokenizer.quotesNeeded() + (quotedHeader ? 1 : 0);
            return new Trial(dialect, width, fit, tokenizer.quoteFaults(), needed);
        }
    }
}
