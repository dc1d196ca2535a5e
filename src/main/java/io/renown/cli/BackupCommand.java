package io.renown.cli;

import io.renown.backup.Backup;
import io.renown.backup.BackupManifest;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        description = "Writes all tenants' rows and files into one file, while the portal works or is stopped.",
        footer = "The file holds everything of everybody: keep it as you keep the portal itself.")
final class BackupCommand extends OperatorCommand implements WritesFiles {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'renown-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    @Parameters(paramLabel = "FILE|FOLDER", description = "A name that ends with .zip, or a folder to put it in.")
    private Path target = Path.of("");

    @Option(
            names = "--with-key",
            description = "Puts the master key along. Without it, keep master.key of the data folder elsewhere.")
    private boolean withKey;

    @Override
    public Path folder() {
        if (!isFile()) {
            return target;
        }
        Path parent = target.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private boolean isFile() {
        return target.getFileName() != null
                && target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    @Override
    protected int run(Desk desk) throws Exception {
        Console console = desk.console();
        String name = isFile()
                ? target.getFileName().toString()
                : NAME.format(desk.get(Clock.class).instant());
        BackupManifest made;
        try (OutputStream out = console.create(name)) {
            made = desk.get(Backup.class).write(out, withKey, console::progress);
        }
        console.print(String.format(
                Locale.ROOT,
                "Backed up %,d rows and %,d files to %s.",
                made.rows(),
                made.files(),
                folder().resolve(name)));
        if (!withKey) {
            console.error(
                    "The master key is not in it: without master.key of this data folder, sealed secrets cannot be"
                            + " opened after a restore. Keep a copy of it elsewhere, or say --with-key.");
        }
        return ExitCode.DONE;
    }
}
