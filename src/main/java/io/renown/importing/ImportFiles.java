package io.renown.importing;

import io.renown.embedded.DataFolder;
import io.renown.importing.file.Limits;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The uploaded files of the current tenant: {@code files/<tenant>/imports/<run>}. */
@Component
class ImportFiles {

    private static final int NAME_LENGTH = 200;
    private static final int CHUNK = 1 << 16;

    private final DataFolder data;

    ImportFiles(DataFolder data) {
        this.data = data;
    }

    Path path(long runId) {
        return folder().resolve(Tsid.format(runId));
    }

    /** @throws Problem {@code not-found} when there is none */
    Path existing(long runId) {
        Path file = path(runId);
        if (!Files.exists(file)) {
            throw Problem.notFound();
        }
        return file;
    }

    private Path folder() {
        try {
            return Files.createDirectories(data.files()
                    .resolve(Integer.toString(TenantContext.tenantId()))
                    .resolve("imports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the content to disk for good before it returns.
     *
     * @throws Problem {@code file-too-large} as soon as the content passes the limit
     */
    StagedFile store(String fileName, InputStream content) throws IOException {
        long id = Tsid.next();
        Path file = path(id);
        boolean whole = false;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long bytes = copy(content, out);
            out.force(true);
            whole = true;
            return new StagedFile(id, safeName(fileName), bytes);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long copy(InputStream content, FileChannel out) throws IOException {
        long limit = Limits.DEFAULT.maxFileBytes();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
            bytes += count;
            if (bytes > limit) {
                throw Problem.of("file-too-large", 413, limit >> 20);
            }
            ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, count);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
        }
        return bytes;
    }

    /** The last part of the name, without controls and marks of direction, which could make it read as another. */
    static String safeName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        last.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                })
                .limit(NAME_LENGTH)
                .forEach(safe::appendCodePoint);
        String name = safe.toString().strip();
        return name.isEmpty() ? "file" : name;
    }

    void delete(long runId) {
        try {
            Files.deleteIfExists(path(runId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ids under which a file lies here. */
    List<Long> list() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> Tsid.parse(file.getFileName().toString()))
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong)
                    .toList();
        }
    }
}
