package io.renown.bench.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of words, {@code bench/words-<language>.txt}. At its top are lists, {@code name: one | two} (where no bar is,
 * blanks part the words); then come sections, {@code [restaurant]}, {@code [*]} for any trade, {@code [title]},
 * {@code [reply]}, with one clause on a line behind its mood: {@code +} pleased, {@code -} angry, {@code =} neither.
 * {@code {name}} is a coined name, {@code {model}} a type number, {@code {n}} a small number, any other slot a list.
 */
final class VocabularyFile {

    private final String language;
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Map<Mood, List<String>>> sections = new HashMap<>();

    VocabularyFile(String language) {
        this.language = language;
        String resource = "/bench/words-" + language.toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = VocabularyFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        Map<Mood, List<String>> section = new EnumMap<>(Mood.class);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() || line.charAt(0) == '#') {
                continue;
            }
            char first = line.charAt(0);
            if (first == '[') {
                section = new EnumMap<>(Mood.class);
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (Mood.isMark(first)) {
                section.computeIfAbsent(Mood.of(first), mood -> new ArrayList<>())
                        .add(line.substring(2));
            } else {
                int colon = line.indexOf(':');
                lists.put(line.substring(0, colon), words(line.substring(colon + 1)));
            }
        }
    }

    private static List<String> words(String text) {
        String[] words =
                text.contains("|") ? text.split("\\|", -1) : text.strip().split(" +");
        return List.of(words).stream().map(String::strip).toList();
    }

    List<String> list(String name) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("words-" + language + ".txt has no list " + name);
        }
        return list;
    }

    boolean hasList(String name) {
        return lists.containsKey(name);
    }

    /** Empty when the section has none of this mood. */
    List<String> clauses(String section, Mood mood) {
        return sections.getOrDefault(section, Map.of()).getOrDefault(mood, List.of());
    }
}
