package io.renown.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tab-separated word files of this module. Lines that begin with {@code #} are comments. */
final class WordFile {

    private WordFile() {}

    static boolean exists(String name) {
        return WordFile.class.getResource("/analysis/" + name) != null;
    }

    /** The rows of {@code /analysis/name}, split at tabs. Fails when a row has another number of cells. */
    static List<List<String>> rows(String name, int cells) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = WordFile.class.getResourceAsStream("/analysis/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No word file " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> row = Arrays.asList(line.split("\t", -1));
                if (row.size() != cells) {
                    throw new IllegalStateException(name + ": expected " + cells + " cells in: " + line);
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read word file " + name, e);
        }
        return rows;
    }

    /** The comma-separated words of a cell. */
    static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
