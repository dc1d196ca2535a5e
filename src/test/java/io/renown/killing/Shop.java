package io.renown.killing;

import io.renown.killing.PortalProcess.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A tenant with two listings, all that it was ever told to hold, and its script. */
final class Shop {

    static final String SLUG = "kill-shop";
    static final List<String> LISTINGS = List.of("north", "south");

    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00Z");
    private static final String[] TEXTS = {
        "The parcel came a week late and the box was crushed. Staff did not answer.",
        "Great taste, friendly staff, fair price!",
        "快递很慢，茶叶有霉味，客服不回复。",
        "包裝很漂亮，味道也好，會再買。",
        "Lieferung schnell, Verpackung beschädigt.",
        "It broke after two days; the battery got hot."
    };

    private PortalProcess portal;
    private final Random random;
    private final Map<String, String> listingIds = new LinkedHashMap<>();

    /** By listing and id on the platform. */
    private final Map<String, TreeMap<String, Row>> rows = new TreeMap<>();

    private final List<Upload> uploads = new ArrayList<>();
    private String token = "";
    private Rest rest;

    /** @param versions how often its words were said, the first time included */
    record Row(int number, String text, int versions) {}

    /**
     * A file on its way.
     *
     * @param run the import's id once it was confirmed
     */
    record Upload(String listing, String key, String csv, int rows, Optional<String> run) {}

    Shop(PortalProcess portal, Random random) {
        this.portal = portal;
        this.random = random;
        LISTINGS.forEach(listing -> rows.put(listing, new TreeMap<>()));
    }

    /** Lays the tenant out by the operator's command, and takes a token. */
    void open() throws IOException, InterruptedException {
        Path file = Files.createDirectories(
                        portal.folder().resolveSibling(portal.folder().getFileName() + "-tenant"))
                .resolve("tenant.yaml");
        Files.writeString(file, """
                slug: kill-shop
                name: Kill Shop
                kind: brand
                timeZone: Asia/Hong_Kong
                brands:
                  - key: tea
                    name: Tea
                    listings:
                      - { ref: north, platform: file, externalId: n, name: North }
                      - { ref: south, platform: file, externalId: s, name: South }
                members:
                  - { email: owner@kill-shop.example, name: Olga Owner, role: owner }
                """);
        command(0, "tenant", "apply", file.getParent().toString());
        token = command(0, "token", "--tenant", SLUG, "--member", "owner@kill-shop.example")
                .strip();
        rest = new Rest(portal.url(), token);
        for (JsonNode listing : rest.get("/listings").at("/items")) {
            listingIds.put(listing.at("/ref").asString(), listing.at("/id").asString());
        }
    }

    /** From now on the same tenant is asked for at another portal, with the same token. */
    void moveTo(PortalProcess other) {
        portal = other;
        rest = new Rest(other.url(), token);
    }

    Rest rest() {
        return rest;
    }

    String command(int exitCode, String... arguments) throws IOException, InterruptedException {
        PortalProcess.Answer answer = portal.command(arguments);
        if (answer.exitCode() != exitCode) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + answer);
        }
        return answer.said();
    }

    /** Writes a file of new rows, and of some held ones with other words; it is on its way from now on. */
    void write(String listing, int fresh) {
        TreeMap<String, Row> held = rows.get(listing);
        StringBuilder csv = new StringBuilder("id,rating,title,comment,date\n");
        int count = 0;
        int edits = Math.min(held.size(), fresh / 5);
        List<String> ids = new ArrayList<>(held.keySet());
        for (int i = 0; i < edits; i++) {
            String id = ids.remove(random.nextInt(ids.size()));
            Row row = held.get(id);
            put(csv, held, id, new Row(row.number, text(row.number) + " v" + (row.versions + 1), row.versions + 1));
            count++;
        }
        int first = held.size();
        for (int i = first; i < first + fresh; i++) {
            put(csv, held, String.format("%s-%07d", listing, i), new Row(i, text(i), 1));
            count++;
        }
        uploads.add(new Upload(
                listing, listing + "-" + uploads.size() + "-" + first, csv.toString(), count, Optional.empty()));
    }

    private static void put(StringBuilder csv, Map<String, Row> held, String id, Row row) {
        held.put(id, row);
        csv.append(id)
                .append(',')
                .append(1 + row.number % 5)
                .append(",\"No ")
                .append(row.number)
                .append("\",\"")
                .append(row.text)
                .append("\",")
                .append(FIRST.plus(Duration.ofMinutes(37L * row.number)))
                .append('\n');
    }

    private static String text(int number) {
        return TEXTS[number % TEXTS.length] + " #" + number;
    }

    /** Sends each file that nobody confirmed yet. Whoever gets no answer may send the same again with the same key. */
    void send() {
        for (int i = 0; i < uploads.size(); i++) {
            Upload upload = uploads.get(i);
            if (upload.run.isEmpty()) {
                uploads.set(i, send(upload));
            }
        }
    }

    private Upload send(Upload upload) {
        Optional<Rest.Answer> answer = rest.send(
                "POST",
                "/imports?listingId=" + listingIds.get(upload.listing),
                "text/csv",
                upload.csv,
                "Idempotency-Key",
                upload.key);
        if (answer.isEmpty() || answer.get().status() >= 500 || answer.get().status() == 409) {
            return upload;
        }
        if (answer.get().status() != 202) {
            throw new AssertionError(upload.key + ": " + answer.get());
        }
        return new Upload(
                upload.listing,
                upload.key,
                upload.csv,
                upload.rows,
                Optional.of(answer.get().json().at("/id").asString()));
    }

    /** Sends what is not confirmed until all is, and waits until all imports are over. */
    void settle() {
        Await.until("all uploads are confirmed", Duration.ofMinutes(4), () -> {
            send();
            return uploads.stream().allMatch(upload -> upload.run.isPresent());
        });
        for (Upload upload : uploads) {
            Await.until(
                    "the import of " + upload.key + " is over",
                    Duration.ofMinutes(4),
                    () -> rest.send("GET", "/imports/" + upload.run.orElseThrow(), "application/json", "")
                            .filter(answer -> answer.status() == 200)
                            .map(answer -> answer.json().at("/state").asString())
                            .filter(state -> !state.equals("queued") && !state.equals("running"))
                            .isPresent());
        }
    }

    List<Upload> uploads() {
        return uploads;
    }

    Map<String, TreeMap<String, Row>> rows() {
        return rows;
    }

    int size() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    String listingId(String ref) {
        return listingIds.get(ref);
    }
}
