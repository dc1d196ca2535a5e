package io.renown.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Leaves the packages {@code web} and {@code ui}, and what adds to the shell's lists, out of a context that serves nobody:
 * they need a web server.
 */
final class WithoutWebParts extends TypeExcludeFilter {

    /** Configurations of libraries that fail without a web server, and say so by failing alone. */
    static final List<String> AUTO_CONFIGURATIONS = List.of(
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig");

    private static final Pattern WEB_PART =
            Pattern.compile("io\\.renown\\.(?:.+\\.)?(?:web|ui|settings|publicapi)\\..+|io\\.renown\\..+Navigation");

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return WEB_PART.matcher(reader.getClassMetadata().getClassName()).matches();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithoutWebParts;
    }

    @Override
    public int hashCode() {
        return WithoutWebParts.class.hashCode();
    }
}
