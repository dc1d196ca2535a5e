package io.renown.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files brought by REST into a portal of another process, one behind the other. */
final class RestImport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long ROWS_IN_FILE = 10_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final FilledData.Key key;

    /** @param key of the member who brings them, and the listing they are for */
    RestImport(int port, FilledData.Key key) {
        this.base = "http://127.0.0.1:" + port + "/api/v1/imports";
        this.key = key;
    }

    /**
     * @param until nanoseconds, see {@link System#nanoTime}
     * @return what was brought, in words
     */
    String importUntil(Path file, long until, LocalDate lastDay, long seed) throws IOException, InterruptedException {
        long files = 0;
        long received = 0;
        while (System.nanoTime() < until) {
            files++;
            ReviewCsv.write(file, new ReviewGenerator(ListingProfile.mixed(seed + files), ROWS_IN_FILE, lastDay));
            JsonNode run = answer(HttpRequest.newBuilder(URI.create(base + "?listingId=" + key.listingId()))
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
            String id = run.path("id").asString();
            while (!isOver(run)) { // one that is left behind would go on with the next start
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                run = answer(HttpRequest.newBuilder(URI.create(base + "/" + id)).GET());
            }
            if (!run.path("state").asString().startsWith("completed")) {
                throw new IOException("the import failed: " + run);
            }
            received += run.path("received").asLong();
        }
        return received + " rows of " + files + " files taken in meanwhile, the last one to its end";
    }

    private static boolean isOver(JsonNode run) {
        return switch (run.path("state").asString()) {
            case "queued", "running" -> false;
            default -> true;
        };
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Bearer " + key.token()).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
