package io.renown.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The terminal in front of the operator. Progress is drawn only where somebody watches. */
final class TerminalConsole implements Console {

    private static final int BAR = 30;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;
    private final Path folder;
    private boolean progressShown;

    /** @param folder where files go */
    TerminalConsole(PrintStream out, PrintStream err, boolean watched, Path folder) {
        this.out = out;
        this.err = err;
        this.watched = watched;
        this.folder = folder;
    }

    static TerminalConsole of(Object command) {
        Path folder = command instanceof WritesFiles writes ? writes.folder() : Path.of("");
        java.io.Console terminal = System.console();
        return new TerminalConsole(System.out, System.err, terminal != null && terminal.isTerminal(), folder);
    }

    @Override
    public void print(String line) {
        clearProgress();
        out.println(line);
        out.flush();
    }

    @Override
    public void error(String line) {
        clearProgress();
        err.println(line);
        err.flush();
    }

    @Override
    public void progress(String what, long done, long total) {
        if (!watched) {
            return;
        }
        String text = total > 0 ? bar(done, total) + " " + done + " of " + total : Long.toString(done);
        err.print("\r\033[K" + text + " " + what);
        err.flush();
        progressShown = true;
    }

    @Override
    public OutputStream create(String file) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IOException("refused to write outside " + root + ": " + file);
        }
        Files.createDirectories(path.getParent());
        return Channels.newOutputStream(open(path));
    }

    /** For the operator's eyes: an export or a backup holds what customers wrote. */
    private static SeekableByteChannel open(Path path) throws IOException {
        Set<StandardOpenOption> afresh =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.newByteChannel(path, afresh);
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
        SeekableByteChannel file = Files.newByteChannel(path, afresh, PosixFilePermissions.asFileAttribute(owner));
        Files.setPosixFilePermissions(path, owner); // a file that was there already
        return file;
    }

    private void clearProgress() {
        if (progressShown) {
            err.print("\r\033[K");
            progressShown = false;
        }
    }

    private static String bar(long done, long total) {
        int filled = (int) Math.min(BAR, BAR * done / total);
        return "[" + "#".repeat(filled) + " ".repeat(BAR - filled) + "]";
    }
}
