package io.renown.connector.file;

import io.renown.declaration.FileProblem;
import io.renown.declaration.FileSchema;
import io.renown.declaration.YamlDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads connectors' files and checks them against {@code connectors/schema/connector.schema.json}. */
public final class ConnectorFiles {

    static final String SCHEMA = "/connectors/schema/connector.schema.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ConnectorFiles() {}

    /** @throws IllegalStateException naming file and line of each problem */
    public static Map<String, Connector> readAll() {
        FileSchema schema = new FileSchema(SCHEMA);
        List<FileProblem> problems = new ArrayList<>();
        Map<String, Connector> connectors = new LinkedHashMap<>();
        for (Resource file : files()) {
            String name = String.valueOf(file.getFilename());
            Connector connector = read(name, text(file), schema, problems);
            if (connector != null && connectors.putIfAbsent(connector.platform(), connector) != null) {
                problems.add(new FileProblem(name, 1, 1, "a second file for " + connector.platform()));
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("connectors that cannot be read:\n"
                    + problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        }
        return connectors;
    }

    /** @return null when it has problems, which are added */
    static @Nullable Connector read(String name, String text, FileSchema schema, List<FileProblem> problems) {
        YamlDocument document = YamlDocument.parse(name, text);
        List<FileProblem> found = new ArrayList<>(document.problems());
        if (found.isEmpty()) {
            found.addAll(schema.problemsOf(document));
        }
        if (found.isEmpty()) {
            try {
                Connector connector = JSON.treeToValue(document.root(), Connector.class);
                found.addAll(ConnectorCheck.problemsOf(connector, document));
                if (found.isEmpty()) {
                    return connector;
                }
            } catch (JacksonException e) {
                found.add(document.problemAt("", String.valueOf(e.getOriginalMessage())));
            }
        }
        problems.addAll(found);
        return null;
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/connectors/*.yaml"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
