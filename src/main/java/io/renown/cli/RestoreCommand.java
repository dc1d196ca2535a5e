package io.renown.cli;

import io.renown.backup.BackupException;
import io.renown.backup.BackupFile;
import io.renown.backup.BackupManifest;
import io.renown.backup.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restore",
        description = "Brings a backup into the data folder of a portal that does not run.",
        footer = "Checks the whole file first and every audit log afterwards; the next start rebuilds the index.")
final class RestoreCommand implements LocalCommand {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Erases what the portal holds now.")
    private boolean replace;

    @Override
    public int run(Class<?> application, Console console) throws CommandFailure {
        Path folder = data.folder();
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("There is no file " + file + ".");
        }
        try (BackupFile backup = BackupFile.open(file, console::progress)) {
            Files.createDirectories(folder);
            if (backup.manifest().holdsKey() && !Files.exists(folder.resolve("master.key"))) {
                backup.writeKey(folder);
            }
            PortalDoor.refuseWhenHeld(folder);
            return restore(application, console, folder, backup);
        } catch (BackupException refused) {
            throw new CommandFailure(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            throw new CommandFailure("The restore failed: " + CommandRunner.rootMessage(e));
        }
    }

    private int restore(Class<?> application, Console console, Path folder, BackupFile backup)
            throws CommandFailure, IOException, BackupException {
        BackupManifest manifest = backup.manifest();
        List<String> broken;
        // Rows of an older release go into its schema; the next start migrates them as it would have then.
        try (StoppedPortal portal =
                StoppedPortal.open(application, folder, "--spring.flyway.target=" + manifest.schema())) {
            Restore restore = portal.services().getBean(Restore.class);
            if (!replace && !restore.isEmpty()) {
                throw new CommandFailure("The portal of " + folder.toAbsolutePath()
                        + " holds tenants. Name an empty folder with --data, or say --replace to erase them.");
            }
            if (!restore.hasKeyOf(manifest)) {
                console.error("The backup was made under another master key. Sealed secrets of it stay closed, and"
                        + " passwords of demo members differ from those shown; put the right master.key into an empty data"
                        + " folder before the restore to keep them.");
            }
            RestoreMark.set(folder);
            broken = restore.run(backup, console::progress);
        }
        FileSystemUtils.deleteRecursively(folder.resolve("index"));
        RestoreMark.remove(folder);
        console.print(String.format(
                Locale.ROOT,
                "Restored %,d rows and %,d files of %s. The next start rebuilds the index.",
                manifest.rows(),
                manifest.files(),
                manifest.createdAt()));
        broken.forEach(slug -> console.error("The audit log of " + slug + " is broken; see verify-chain."));
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.CHAIN_BROKEN;
    }
}
