package io.renown.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The few questions to a server that Hibernate Search has no words for, over its own connections. */
final class IndexServer {

    private final RestClient client;

    IndexServer(RestClient client) {
        this.client = client;
    }

    /** @return the answer, missing when there is no such thing (404) */
    JsonNode send(String method, String path, String json) {
        Request request = new Request(method, path);
        if (!json.isEmpty()) {
            request.setJsonEntity(json);
        }
        try {
            return json(client.performRequest(request));
        } catch (ResponseException e) {
            if (e.getResponse().getStatusLine().getStatusCode() == 404) {
                return MissingNode.getInstance();
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Response response) throws IOException {
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : response.getEntity().getContent().readAllBytes();
        return body.length == 0
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    }

    /** The index behind an alias; empty when there is none. */
    String behind(String alias) {
        JsonNode answer = send("GET", "/_alias/" + alias, "");
        return answer.isObject() && !answer.isEmpty()
                ? answer.propertyNames().iterator().next()
                : "";
    }
}
