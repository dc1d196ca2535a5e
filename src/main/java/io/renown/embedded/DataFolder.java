package io.renown.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The folder in which a portal keeps everything, and the lock that keeps a second portal out. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final byte[] masterKey;
    private @Nullable FileChannel lockChannel;

    public DataFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
            this.masterKey = readOrCreateKey(this.root.resolve("master.key"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + this.root + " cannot be used: " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    /** A sub-folder, made when missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the folder for this process.
     *
     * @throws IllegalStateException when another portal holds it
     */
    public synchronized void lock() {
        if (lockChannel != null) {
            return;
        }
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("portal.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalStateException("Another portal is running on the data folder " + root
                        + ". Stop it first, or name another folder with --data.");
            }
            lockChannel = channel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    /** A secret that only this folder's owner can derive, 64 hexadecimal digits: the same for the same purpose. */
    public String secret(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(masterKey, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] readOrCreateKey(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try (FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.ByteBuffer.wrap(key));
            channel.force(true);
            return key;
        } catch (FileAlreadyExistsException e) {
            byte[] kept = Files.readAllBytes(file);
            if (kept.length != 32) {
                throw new IOException("the key file " + file + " is damaged: 32 bytes expected", e);
            }
            return kept;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (lockChannel != null) {
            lockChannel.close();
            lockChannel = null;
        }
    }
}
