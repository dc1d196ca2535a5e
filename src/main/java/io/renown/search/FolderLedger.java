package io.renown.search;

import io.renown.shared.Tsid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file beside Lucene's own. */
final class FolderLedger implements IndexLedger {

    private static final Logger log = LoggerFactory.getLogger(FolderLedger.class);

    private final Path file;

    FolderLedger(Path folder) {
        this.file = folder.resolve("renown-index");
    }

    @Override
    public IndexEntry read() {
        try {
            if (Files.exists(file)) {
                String[] words = Files.readString(file).strip().split(" ");
                return new IndexEntry(words[0], words[1], words[2], Long.parseLong(words[3]), Instant.parse(words[4]));
            }
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            log.warn("{} is damaged, the index is rebuilt", file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return IndexEntry.of(Tsid.format(Tsid.next()));
    }

    @Override
    public void write(IndexEntry entry) {
        try {
            Path next = file.resolveSibling("renown-index.next");
            Files.writeString(
                    next,
                    String.join(
                            " ",
                            entry.index(),
                            entry.installation(),
                            entry.form(),
                            Long.toString(entry.number()),
                            entry.fedUntil().toString()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
