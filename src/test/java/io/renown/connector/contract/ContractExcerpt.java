package io.renown.connector.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Of an OpenAPI file, some paths and what they refer to. */
final class ContractExcerpt {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode whole;
    private final Set<String> referred = new HashSet<>();

    private ContractExcerpt(JsonNode whole) {
        this.whole = whole;
    }

    /** @param paths beginnings of those wanted; all when there are none */
    static String of(String text, List<String> paths) {
        return paths.isEmpty() ? text : new ContractExcerpt(JSON.readTree(text)).with(paths);
    }

    private String with(List<String> wanted) {
        ObjectNode excerpt = ((ObjectNode) whole).deepCopy();
        ObjectNode paths = excerpt.putObject("paths");
        whole.path("paths").properties().forEach(path -> {
            if (wanted.stream().anyMatch(path.getKey()::startsWith)) {
                paths.set(path.getKey(), path.getValue());
                follow(path.getValue());
            }
        });
        if (excerpt.path("components").path("schemas") instanceof ObjectNode schemas) {
            schemas.retain(referred);
        }
        if (excerpt.path("definitions") instanceof ObjectNode definitions) {
            definitions.retain(referred);
        }
        return excerpt.toString();
    }

    private void follow(JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (reference.startsWith("#/")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (referred.add(name)) {
                follow(whole.at(reference.substring(1)));
            }
        }
        node.forEach(this::follow);
    }
}
