package io.renown.publicapi;

import io.renown.importing.ImportOptions;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.StagedFile;
import io.renown.platform.ListingService;
import io.renown.publicapi.door.RepeatableWrites;
import io.renown.publicapi.door.WriteAnswer;
import io.renown.shared.Tsid;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Starts an import once for each {@code Idempotency-Key}. The file is on disk before the key is looked at, since its words
 * are part of what the key stands for; a repeated request gets the import of the first as it stands now.
 */
@Component
class RepeatableImports {

    private final ImportService imports;
    private final ListingService listings;
    private final RepeatableWrites writes;

    RepeatableImports(ImportService imports, ListingService listings, RepeatableWrites writes) {
        this.imports = imports;
        this.listings = listings;
        this.writes = writes;
    }

    ImportRunDetails start(
            long listingId,
            String fileName,
            InputStream content,
            ImportOptions options,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String key = request.getHeader(RepeatableWrites.HEADER);
        if (key == null) {
            return imports.start(listingId, fileName, content, options);
        }
        listings.get(listingId); // before half a gigabyte is taken in
        MessageDigest digest = RepeatableWrites.fingerprintOf(request);
        digest.update(
                (listingId + "\n" + options.toMap() + "\n").getBytes(StandardCharsets.UTF_8)); // may come as a form
        StagedFile file = imports.stage(fileName, new DigestInputStream(content, digest));
        boolean started = false;
        try {
            WriteAnswer known = writes.begin(key, digest.digest());
            if (known != null) {
                response.setHeader("Idempotency-Replayed", "true");
                return imports.get(Ids.parse(known.body()));
            }
            ImportRunDetails run = startClaimed(key, listingId, file, options);
            started = true;
            return run;
        } finally {
            if (!started) {
                imports.discard(file);
            }
        }
    }

    private ImportRunDetails startClaimed(String key, long listingId, StagedFile file, ImportOptions options) {
        @Nullable WriteAnswer answer = null;
        try {
            ImportRunDetails run = imports.start(listingId, file, options);
            answer = new WriteAnswer(202, null, null, Tsid.format(run.id()));
            return run;
        } finally {
            writes.end(key, answer);
        }
    }
}
