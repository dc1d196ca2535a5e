package io.renown.importing;

import io.renown.importing.file.ColumnMapping;
import io.renown.importing.file.FileOptions;
import io.renown.importing.file.FilePreview;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides how a file is to be read: what was said, then what is remembered of the listing, then what the file shows. */
@Component
class FileReading {

    private final ImportMappingSql mappings;
    private final TenantDirectory tenants;
    private final Clock clock;

    FileReading(ImportMappingSql mappings, TenantDirectory tenants, Clock clock) {
        this.mappings = mappings;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The first rows as they would be read. */
    FilePreview preview(Path file, long listingId, String fileName, ImportOptions options) throws IOException {
        FileOptions hints = named(options.file(), fileName);
        ZoneId zone = zone();
        ColumnMapping said = options.mapping();
        if (!said.columns().isEmpty()) {
            return FilePreview.read(file, hints, said.zone() == null ? said.withZone(zone) : said, clock, zone);
        }
        FilePreview suggested = FilePreview.read(file, hints, clock, zone);
        ColumnMapping base = mappings.find(listingId)
                .filter(remembered -> remembered.problems(suggested.header()).isEmpty())
                .orElse(suggested.mapping());
        return FilePreview.read(file, hints, settled(base, said, zone), clock, zone);
    }

    /** Everything said outright, so that each later reading gives the same rows. */
    static ImportOptions settle(FilePreview preview) {
        var layout = preview.layout();
        FileOptions file = FileOptions.NONE
                .withFormat(layout.format())
                .withCharset(layout.encoding().charset())
                .withDelimiter(layout.dialect().delimiter())
                .withQuoting(layout.dialect().quoting())
                .withSheet(layout.sheet());
        return new ImportOptions(file, preview.mapping());
    }

    Optional<ColumnMapping> remembered(long listingId) {
        return mappings.find(listingId);
    }

    static boolean isChosen(ColumnMapping mapping) {
        return !mapping.columns().equals(Map.of());
    }

    ZoneId zone() {
        return ZoneId.of(tenants.get(TenantContext.tenantId()).profile().timeZone());
    }

    private static ColumnMapping settled(ColumnMapping base, ColumnMapping said, ZoneId zone) {
        ZoneId baseZone = base.zone() == null ? zone : base.zone();
        return base.withRatingScale(said.ratingScale() == null ? base.ratingScale() : said.ratingScale())
                .withDateOrder(said.dateOrder() == null ? base.dateOrder() : said.dateOrder())
                .withZone(said.zone() == null ? baseZone : said.zone());
    }

    private static FileOptions named(FileOptions given, String fileName) {
        return new FileOptions(
                fileName,
                given.contentType(),
                given.format(),
                given.charset(),
                given.delimiter(),
                given.quoting(),
                given.sheet(),
                given.limits());
    }
}
