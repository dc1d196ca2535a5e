package io.renown.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder in which a portal keeps everything, and the lock that keeps a second portal out. */
public final class DataFolder implements AutoCloseable {

    private static final String MASTER_KEY = "master.key";
    private static final String NEXT_KEY = "master.key.next";

    /** Opens backups that were made before the key was exchanged; the portal itself never reads it. */
    private static final String OLD_KEY = "master.key.old";

    private static final String LOCK = "portal.lock";
    private static final int KEY_BYTES = 32;

    /** The folder of the embedded database. */
    static final String DATABASE = "db";

    /** What was erased and must not come back with an older backup: never part of one. */
    public static final String ERASURES = "erasures";

    /** All that a portal puts into its folder; {@code --fresh} refuses to erase anything else. */
    private static final Set<String> OWN =
            Set.of(MASTER_KEY, NEXT_KEY, OLD_KEY, DATABASE, "index", "files", "logs", "tmp", ERASURES);

    private final Path root;
    private final @Nullable Path sharedFiles;
    private volatile byte[] masterKey;
    private @Nullable FileChannel lockChannel;

    public DataFolder(Path root) {
        this(root, null);
    }

    /** @param sharedFiles where all nodes keep what members upload; null keeps it in this folder */
    public DataFolder(Path root, @Nullable Path sharedFiles) {
        this.root = root.toAbsolutePath().normalize();
        this.sharedFiles =
                sharedFiles == null ? null : sharedFiles.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.root);
            refuseLostKey(this.root);
            this.masterKey = readOrCreateKey(this.root.resolve(MASTER_KEY));
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

    /** Where the uploads of tenants lie, each tenant's in a folder of its id. */
    public Path files() {
        return sharedFiles == null ? root.resolve("files") : sharedFiles;
    }

    /** Where the list of erasures lies, for all nodes. */
    public Path erasures() {
        try {
            return Files.createDirectories((sharedFiles == null ? root : sharedFiles).resolve(ERASURES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the uploads lie where other nodes find them. */
    public boolean sharesFiles() {
        return sharedFiles != null;
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
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
        return derive(masterKey, purpose);
    }

    private static String derive(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #secret}, of the key that is to take the place of the master key; makes it when there is none yet. */
    public String prepareNextKey(String purpose) {
        try {
            return derive(readOrCreateKey(root.resolve(NEXT_KEY)), purpose);
        } catch (IOException e) {
            throw new UncheckedIOException("The next master key cannot be laid into " + root, e);
        }
    }

    /** As {@link #prepareNextKey}; empty while no exchange of keys is under way. */
    public Optional<String> secretOfNextKey(String purpose) {
        return Files.exists(root.resolve(NEXT_KEY)) ? Optional.of(prepareNextKey(purpose)) : Optional.empty();
    }

    /** Puts the next key in the place of the master key, whose file stays as {@value #OLD_KEY}. At no moment is there none. */
    public void takeNextKey() {
        try {
            byte[] next = readOrCreateKey(root.resolve(NEXT_KEY));
            Files.deleteIfExists(root.resolve(OLD_KEY));
            Files.createLink(root.resolve(OLD_KEY), root.resolve(MASTER_KEY));
            Files.move(
                    root.resolve(NEXT_KEY),
                    root.resolve(MASTER_KEY),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            masterKey = next;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The master key in " + root + " could not be exchanged; both keys are there and open", e);
        }
    }

    /** A new key would open nothing of what the folder holds. */
    private static void refuseLostKey(Path root) throws IOException {
        if (!Files.exists(root.resolve(MASTER_KEY))
                && Files.isDirectory(root.resolve(DATABASE).resolve("data"))) {
            throw new IOException("it holds a database, but its " + MASTER_KEY + " is gone. Put it back; if it is lost,"
                    + " put 32 random bytes in its place, and what was sealed under it stays closed");
        }
    }

    /**
     * Erases a portal's data, master key included; nothing happens when there is no such folder.
     *
     * @throws IllegalStateException when a portal runs on it, or when it holds anything that no portal put there
     */
    public static void erase(Path root) throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        if (!Files.exists(folder) || isEmpty(folder)) {
            return;
        }
        refuseForeign(folder);
        try (DataFolder data = new DataFolder(folder)) {
            data.lock();
            LeftServers.stop(folder.resolve(DATABASE).resolve("data"));
            // The lock file goes last: until then no other portal can begin here.
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path entry : entries.filter(entry -> !entry.endsWith(LOCK)).toList()) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
            Files.deleteIfExists(folder.resolve(LOCK));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        Path key = folder.resolve(MASTER_KEY);
        if (!Files.isRegularFile(key, LinkOption.NOFOLLOW_LINKS) || Files.size(key) != KEY_BYTES) {
            throw new IllegalStateException(folder + " is not the data folder of a portal: nothing was erased.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> foreign = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !OWN.contains(name) && !name.startsWith("portal."))
                    .sorted()
                    .toList();
            if (!foreign.isEmpty()) {
                throw new IllegalStateException(folder + " holds what no portal put there ("
                        + String.join(", ", foreign) + "): nothing was erased.");
            }
        }
    }

    private static byte[] readOrCreateKey(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
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
            if (kept.length != KEY_BYTES) {
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
