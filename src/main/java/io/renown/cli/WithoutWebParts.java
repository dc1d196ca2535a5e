package io.renown.cli;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves the packages {@code web} and {@code ui} out of a context that serves nobody: they need a web server. */
final class WithoutWebParts extends TypeExcludeFilter {

    private static final Pattern WEB_PART = Pattern.compile("io\\.renown\\.(?:.+\\.)?(?:web|ui|publicapi)\\..+");

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
