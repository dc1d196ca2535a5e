package io.renown.privacy;

import io.renown.embedded.DataFolder;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Where copies lie: {@code files/<tenant>/copies/<request>}. */
@Component
class CopyFiles {

    private final DataFolder data;

    CopyFiles(DataFolder data) {
        this.data = data;
    }

    /** @throws Problem {@code not-found} when it is gone */
    void require(long requestId) {
        if (!Files.exists(path(requestId))) {
            throw Problem.notFound();
        }
    }

    void write(long requestId, OutputStream out) throws IOException {
        Files.copy(path(requestId), out);
    }

    void delete(long requestId) {
        try {
            Files.deleteIfExists(path(requestId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(long requestId) {
        try {
            return Files.createDirectories(data.files()
                            .resolve(Integer.toString(TenantContext.tenantId()))
                            .resolve("copies"))
                    .resolve(Tsid.format(requestId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
