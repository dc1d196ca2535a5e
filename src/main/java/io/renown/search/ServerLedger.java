package io.renown.search;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document in a small index of its own on the server; void as soon as another index stands behind the alias. */
final class ServerLedger implements IndexLedger {

    private final IndexServer server;
    private final String path;
    private final String alias;

    /** @param alias behind which the index of the documents stands */
    ServerLedger(IndexServer server, String prefix, String alias) {
        this.server = server;
        this.path = "/" + prefix + "-ledger/_doc/";
        this.alias = alias;
    }

    @Override
    public IndexEntry read() {
        String index = server.behind(alias);
        JsonNode source = server.send("GET", path + index, "").path("_source");
        if (index.isEmpty() || source.isMissingNode()) {
            return IndexEntry.of(index);
        }
        return new IndexEntry(
                index,
                source.path("installation").asString(),
                source.path("form").asString(),
                source.path("number").asLong(),
                Instant.parse(source.path("fedUntil").asString()));
    }

    @Override
    public void write(IndexEntry entry) {
        server.send(
                "PUT",
                path + entry.index(),
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "installation",
                                entry.installation(),
                                "form",
                                entry.form(),
                                "number",
                                entry.number(),
                                "fedUntil",
                                entry.fedUntil().toString())));
    }

    void forget(String index) {
        server.send("DELETE", path + index, "");
    }
}
