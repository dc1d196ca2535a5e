package io.renown.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the engine can search vectors: a folder always can; a cluster can with the plugin {@code opensearch-knn}. */
@Component
public class VectorSupport {

    private static final Logger log = LoggerFactory.getLogger(VectorSupport.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final boolean available;

    VectorSupport(SearchSettings settings) {
        this.available = !settings.isShared() || hasPlugin(settings);
    }

    public boolean isAvailable() {
        return available;
    }

    private static boolean hasPlugin(SearchSettings settings) {
        for (String host : settings.hosts()) {
            try (HttpClient http =
                    HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + "/_cat/plugins?h=component"))
                        .timeout(PATIENCE);
                if (settings.username() != null && settings.password() != null) {
                    String key = settings.username() + ":" + settings.password();
                    request.header(
                            "Authorization",
                            "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
                }
                HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
                boolean found = answer.statusCode() == 200
                        && answer.body().lines().map(String::strip).anyMatch("opensearch-knn"::equals);
                if (!found) {
                    log.warn(
                            "the OpenSearch cluster has no plugin opensearch-knn: no similar reviews, no search by meaning");
                }
                return found;
            } catch (IOException e) {
                log.debug("{} does not answer", host, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false; // the portal will not start without its cluster anyway
    }
}
