package io.renown.importing.file;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the member knows of a file; null is found out from the content.
 *
 * @param fileName as uploaded; only a hint
 * @param contentType as uploaded; only a hint
 * @param sheet name of the worksheet; null for the first visible one
 */
public record FileOptions(
        @Nullable String fileName,
        @Nullable String contentType,
        @Nullable FileFormat format,
        @Nullable Charset charset,
        @Nullable Character delimiter,
        @Nullable Boolean quoting,
        @Nullable String sheet,
        Limits limits) {

    public static final FileOptions NONE = named(null);

    public static FileOptions named(@Nullable String fileName) {
        return new FileOptions(fileName, null, null, null, null, null, null, Limits.DEFAULT);
    }

    public FileOptions withContentType(@Nullable String contentType) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }

    public FileOptions withFormat(@Nullable FileFormat format) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }

    public FileOptions withCharset(@Nullable Charset charset) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }

    public FileOptions withDelimiter(@Nullable Character delimiter) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }

    public FileOptions withQuoting(@Nullable Boolean quoting) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }

    public FileOptions withSheet(@Nullable String sheet) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }

    public FileOptions withLimits(Limits limits) {
        return new FileOptions(fileName, contentType, format, charset, delimiter, quoting, sheet, limits);
    }
}
