package io.renown.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The platforms Renown knows by name, read from {@code platforms.yaml}. */
@Component
public class PlatformCatalog {

    private final Map<String, Platform> platforms = new LinkedHashMap<>();

    public PlatformCatalog() {
        record Entry(String slug, String name, Field field, String badge, String colour, boolean storable) {}
        try (InputStream in = Objects.requireNonNull(PlatformCatalog.class.getResourceAsStream("/platforms.yaml"))) {
            for (Entry entry : new YAMLMapper().readValue(in, new TypeReference<List<Entry>>() {})) {
                platforms.put(
                        entry.slug,
                        new Platform(entry.slug, entry.name, entry.field, entry.badge, entry.colour, entry.storable));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Platform> list() {
        return List.copyOf(platforms.values());
    }

    public Optional<Platform> find(String slug) {
        return Optional.ofNullable(platforms.get(slug));
    }

    /** @throws IllegalArgumentException for a name that is not in the catalogue */
    public Platform get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("unknown platform: " + slug));
    }
}
