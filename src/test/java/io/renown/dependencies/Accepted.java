package io.renown.dependencies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code src/dependencies/accepted.yaml}: what is let pass, with its reason and its end. */
record Accepted(List<Vulnerability> vulnerabilities, Set<String> licences) {

    /** @param until the first day on which it counts again */
    record Vulnerability(String id, String library, LocalDate until, String reason) {

        Vulnerability {
            if (id.isBlank() || library.isBlank() || reason.strip().length() < 10) {
                throw new IllegalArgumentException(
                        "an accepted vulnerability names its id, its package and a reason: " + id);
            }
        }
    }

    static final Path FILE = Path.of("src", "dependencies", "accepted.yaml");

    /** @throws IllegalArgumentException for an entry without a reason or a day */
    @SuppressWarnings("unchecked")
    static Accepted read(Path file) throws java.io.IOException {
        Map<String, Object> document =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        List<Vulnerability> vulnerabilities = ((List<Map<String, Object>>) document.get("vulnerabilities"))
                .stream().map(Accepted::vulnerability).toList();
        return new Accepted(vulnerabilities, new TreeSet<>((List<String>) document.get("licences")));
    }

    private static Vulnerability vulnerability(Map<String, Object> entry) {
        return new Vulnerability(
                word(entry, "id"),
                word(entry, "package"),
                LocalDate.parse(word(entry, "until")),
                word(entry, "reason"));
    }

    private static String word(Map<String, Object> entry, String name) {
        Object value = entry.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an accepted vulnerability without " + name + ": " + entry);
        }
        return value.toString();
    }

    boolean covers(Library library, Set<String> ids, LocalDate today) {
        return vulnerabilities.stream()
                .anyMatch(known ->
                        ids.contains(known.id) && known.library.equals(library.name()) && today.isBefore(known.until));
    }

    boolean allows(Library library) {
        return library.licences().stream().anyMatch(licences::contains);
    }
}
