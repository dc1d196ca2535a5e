package io.renown.dependencies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is shipped: the bill of materials of the jar, and the npm packages of the page's bundle. */
final class Inventory {

    private Inventory() {}

    /** @param bom CycloneDX, JSON */
    static List<Library> ofJar(Path bom) throws java.io.IOException {
        List<Library> libraries = new ArrayList<>();
        for (JsonNode part : JsonMapper.shared().readTree(Files.readString(bom)).path("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode choice : part.path("licenses")) {
                JsonNode licence = choice.path("license");
                licences.add(
                        choice.has("expression")
                                ? choice.path("expression").asString()
                                : licence.has("id")
                                        ? licence.path("id").asString()
                                        : licence.path("name").asString(""));
            }
            String group = part.path("group").asString("");
            libraries.add(new Library(
                    "Maven",
                    (group.isEmpty() ? "" : group + ":") + part.path("name").asString(),
                    part.path("version").asString(),
                    licences));
        }
        return libraries;
    }

    /** @param stats of Vaadin's build: each module of the bundle with its version */
    static List<Library> ofBundle(Path stats) throws java.io.IOException {
        List<Library> libraries = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readString(stats))
                .path("npmModules")
                .properties()
                .forEach(module -> libraries.add(
                        new Library("npm", module.getKey(), module.getValue().asString(), List.of())));
        return libraries;
    }
}
