package io.renown.analysis.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * One row of a labelled file. The rating is left out on purpose: the text alone is judged.
 *
 * @param language ISO 639-1
 * @param label positive, neutral, negative, mixed or empty
 * @param aspects polarity by category, as the file names them
 * @param source where the row is from, as the file says; in our own the domain, a slash and the manner
 */
public record LabelledReview(String language, String label, String text, Map<String, String> aspects, String source) {

    private static final List<String> COLUMNS = List.of("lang", "label", "text", "aspects");

    /** A row whose source does not matter. */
    public LabelledReview(String language, String label, String text, Map<String, String> aspects) {
        this(language, label, text, aspects, "");
    }

    /** @throws UsageException when the file is missing, unreadable or has other columns */
    public static List<LabelledReview> read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("No such file: " + file);
        }
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(file, lines);
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("Cannot read " + file + ": not UTF-8 text or not gzip");
        }
    }

    private static List<LabelledReview> read(Path file, BufferedReader lines) throws IOException {
        String header = lines.readLine();
        List<String> names = header == null ? List.of() : Arrays.asList(header.split("\t", -1));
        for (String column : COLUMNS) {
            if (!names.contains(column)) {
                throw new UsageException(file + ": column " + column + " is missing in the header line");
            }
        }
        List<LabelledReview> reviews = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != names.size()) {
                throw new UsageException(file + ": row " + (reviews.size() + 2) + " has " + cells.length
                        + " columns, the header " + names.size());
            }
            reviews.add(new LabelledReview(
                    cells[names.indexOf("lang")],
                    cells[names.indexOf("label")],
                    cells[names.indexOf("text")],
                    aspects(cells[names.indexOf("aspects")]),
                    names.contains("source") ? cells[names.indexOf("source")] : ""));
        }
        return reviews;
    }

    private static Map<String, String> aspects(String cell) {
        Map<String, String> aspects = new LinkedHashMap<>();
        for (String part : cell.split(";", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon > 0) {
                aspects.put(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return aspects;
    }
}
