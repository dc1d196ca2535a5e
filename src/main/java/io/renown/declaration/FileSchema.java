package io.renown.declaration;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A JSON Schema of the class path, and what a document breaks of it. */
public final class FileSchema {

    private final Schema schema;

    /** @param resource absolute, of the class path */
    public FileSchema(String resource) {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .locale(Locale.ENGLISH)
                .pathType(PathType.JSON_POINTER)
                .build();
        try (InputStream in = Objects.requireNonNull(FileSchema.class.getResourceAsStream(resource))) {
            this.schema = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemaRegistryConfig(config))
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<FileProblem> problemsOf(YamlDocument document) {
        return schema.validate(document.root()).stream()
                .map(error -> problem(document, error))
                .distinct()
                .toList();
    }

    private static FileProblem problem(YamlDocument document, Error error) {
        String pointer = error.getInstanceLocation().toString();
        String place = pointer.isEmpty() ? "" : pointer.substring(pointer.lastIndexOf('/') + 1) + ": ";
        String property = error.getProperty();
        if ("additionalProperties".equals(error.getKeyword()) && property != null) {
            return document.problemAtKey(pointer, property, "unknown key \"" + property + "\"");
        }
        if ("required".equals(error.getKeyword()) && property != null) {
            return document.problemAt(pointer, "the key \"" + property + "\" is missing");
        }
        return document.problemAt(pointer, place + error.getMessage());
    }
}
