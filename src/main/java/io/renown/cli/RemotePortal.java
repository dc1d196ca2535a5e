package io.renown.cli;

import io.renown.cli.CommandRequest.SentFile;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A running portal, asked over HTTP with the operator key. */
final class RemotePortal {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI commands;
    private final String key;
    private final Console console;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    RemotePortal(URI portal, String key, Console console) {
        this.commands = URI.create(portal + OperatorKey.PATH);
        this.key = key;
        this.console = console;
    }

    /** Whether a portal answers there that knows the key. */
    boolean isThere() throws InterruptedException {
        HttpRequest ping = request().GET().timeout(PATIENCE).build();
        try {
            return http.send(ping, BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Sends command and files, and plays the answer. */
    int run(List<String> arguments, List<FileToSend> files) throws IOException, InterruptedException, CommandFailure {
        String boundary = "renown-" + UUID.randomUUID();
        HttpRequest request = request()
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body(arguments, files, boundary))
                .build();
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException nobody) {
            throw new CommandFailure("No portal answers at " + commands.resolve("/") + ".");
        }
        try (BufferedReader answer =
                        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
                AnswerReader reader = new AnswerReader(console)) {
            if (response.statusCode() != 200) {
                throw new CommandFailure(refusal(response.statusCode()));
            }
            return reader.play(answer);
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(commands).header(OperatorKey.HEADER, key);
    }

    private String refusal(int status) {
        return switch (status) {
            case 403 -> "The portal at " + commands.resolve("/") + " does not know this operator key.";
            case 404 ->
                "The portal at " + commands.resolve("/")
                        + " takes commands from its own machine only, not through a proxy.";
            case 413 -> "The files are too large to send; stop the portal and use --data.";
            default -> "The portal answered with status " + status + "; see its log.";
        };
    }

    private static BodyPublisher body(List<String> arguments, List<FileToSend> files, String boundary)
            throws FileNotFoundException {
        CommandRequest request = new CommandRequest(
                arguments,
                files.stream()
                        .map(file -> new SentFile(file.argument(), file.layout()))
                        .toList());
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + CommandRequest.PART
                + "\"\r\nContent-Type: application/json\r\n\r\n" + request.json() + "\r\n"));
        for (int i = 0; i < files.size(); i++) {
            parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + CommandRequest.FILE_PART
                    + i + "\"; filename=\"" + i
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(files.get(i).path()));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }
}
