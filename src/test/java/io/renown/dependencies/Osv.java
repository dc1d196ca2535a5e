package io.renown.dependencies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the OSV database, <a href="https://google.github.io/osv.dev/api/">its API of version 1</a>. */
final class Osv {

    /** As many as it takes at once. */
    private static final int BATCH = 1000;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.shared();

    Osv(String base) {
        this.base = base;
    }

    /** How bad it is; what says nothing of it counts as high. */
    enum Severity {
        LOW,
        MODERATE,
        HIGH,
        CRITICAL
    }

    /** @param ids its own and the names others gave it */
    record Finding(Library library, Set<String> ids, Severity severity, String summary) {}

    /** @throws IOException when the database cannot be reached or does not answer as described */
    List<Finding> find(List<Library> libraries) throws IOException, InterruptedException {
        Map<Library, Set<String>> found = new LinkedHashMap<>();
        for (int from = 0; from < libraries.size(); from += BATCH) {
            ask(libraries.subList(from, Math.min(from + BATCH, libraries.size())), found);
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, JsonNode> details = new HashMap<>();
        for (Map.Entry<Library, Set<String>> entry : found.entrySet()) {
            for (String id : entry.getValue()) {
                JsonNode detail = details.get(id);
                if (detail == null) {
                    detail = get("/v1/vulns/" + id);
                    details.put(id, detail);
                }
                if (!detail.has("withdrawn")) {
                    findings.add(finding(entry.getKey(), detail));
                }
            }
        }
        return findings;
    }

    private void ask(List<Library> libraries, Map<Library, Set<String>> found)
            throws IOException, InterruptedException {
        List<Library> open = libraries;
        List<@Nullable String> pages = new ArrayList<>(java.util.Collections.nCopies(open.size(), (String) null));
        while (!open.isEmpty()) {
            List<Map<String, Object>> queries = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                queries.add(query(open.get(i), pages.get(i)));
            }
            JsonNode results =
                    post("/v1/querybatch", Map.of("queries", queries)).path("results");
            if (results.size() != open.size()) {
                throw new IOException("asked for " + open.size() + " packages, answered for " + results.size());
            }
            List<Library> more = new ArrayList<>();
            List<@Nullable String> next = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                Library library = open.get(i);
                for (JsonNode vulnerability : results.get(i).path("vulns")) {
                    found.computeIfAbsent(library, fresh -> new TreeSet<>())
                            .add(vulnerability.path("id").asString());
                }
                String token = results.get(i).path("next_page_token").asString("");
                if (!token.isEmpty()) {
                    more.add(library);
                    next.add(token);
                }
            }
            open = more;
            pages = next;
        }
    }

    private static Map<String, Object> query(Library library, @Nullable String page) {
        Map<String, Object> query = new HashMap<>();
        query.put("package", Map.of("ecosystem", library.ecosystem(), "name", library.name()));
        query.put("version", library.version());
        if (page != null) {
            query.put("page_token", page);
        }
        return query;
    }

    private static Finding finding(Library library, JsonNode detail) {
        Set<String> ids = new TreeSet<>(Set.of(detail.path("id").asString()));
        detail.path("aliases").forEach(alias -> ids.add(alias.asString()));
        String word = detail.path("database_specific").path("severity").asString("HIGH");
        Severity severity;
        try {
            severity = Severity.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            severity = word.equalsIgnoreCase("medium") ? Severity.MODERATE : Severity.HIGH;
        }
        return new Finding(library, ids, severity, detail.path("summary").asString(""));
    }

    private JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("answered " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
