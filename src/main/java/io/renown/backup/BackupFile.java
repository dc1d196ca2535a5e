package io.renown.backup;

import io.renown.backup.BackupManifest.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup, opened after it was found to be whole. */
public final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Reads all of it once and compares the checksums.
     *
     * @throws BackupException when it is no backup, was cut off or was altered
     */
    public static BackupFile open(Path file, BackupProgress progress) throws IOException, BackupException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new BackupException(file + " is no backup, or was cut off: " + e.getMessage());
        }
        try {
            BackupFile backup = new BackupFile(zip, manifest(zip, file));
            backup.verify(file, progress);
            return backup;
        } catch (IOException | BackupException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException, BackupException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new BackupException(file + " is no backup, or was cut off: it has no manifest.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = BackupManifest.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (manifest.format() > BackupManifest.FORMAT) {
                throw new BackupException(file + " was written by a later release.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupException(file + " is no backup: its manifest cannot be read.");
        }
    }

    private void verify(Path file, BackupProgress progress) throws IOException, BackupException {
        long done = 0;
        long total = manifest.entries().stream().mapToLong(Entry::bytes).sum();
        for (Entry entry : manifest.entries()) {
            MessageDigest digest = Sums.digest();
            try (InputStream in = new DigestInputStream(read(entry), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException e) {
                throw new BackupException(file + " is damaged at " + entry.name() + ": " + e.getMessage());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                throw new BackupException(file + " is damaged or was altered: " + entry.name()
                        + " does not have the checksum that was written down.");
            }
            done += entry.bytes();
            progress.see("KB checked", done >> 10, total >> 10);
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    InputStream read(Entry entry) throws IOException, BackupException {
        ZipEntry found = zip.getEntry(entry.name());
        if (found == null) {
            throw new BackupException("The backup lacks " + entry.name() + ".");
        }
        return zip.getInputStream(found);
    }

    /** Lays the master key of the backup into a folder that has none yet. */
    public void writeKey(Path folder) throws IOException, BackupException {
        Path key = folder.resolve(BackupManifest.MASTER_KEY);
        for (Entry entry : manifest.entries()) {
            if (entry.name().equals(BackupManifest.MASTER_KEY)) {
                try (InputStream in = read(entry);
                        var out = Files.newByteChannel(
                                key,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                    out.write(java.nio.ByteBuffer.wrap(in.readAllBytes()));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
