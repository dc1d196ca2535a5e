package io.renown.cli;

import io.renown.platform.PlatformCatalog;
import io.renown.provisioning.TenantApplied;
import io.renown.provisioning.TenantFile;
import io.renown.provisioning.TenantFileException;
import io.renown.provisioning.TenantFolder;
import io.renown.provisioning.TenantProvisioning;
import io.renown.review.IngestResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "apply", description = "Makes tenants what their files say; a second time changes nothing.")
final class TenantApplyCommand extends OperatorCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A tenant.yaml, or the folder that holds one.")
    private List<Path> files = List.of();

    @Override
    protected boolean canBeginAnew() {
        return true;
    }

    @Override
    protected List<FileToSend> files() throws CommandFailure {
        List<FileToSend> sent = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path main = mainFile(files.get(i));
            sent.add(new FileToSend(files.get(i).toString(), i + "/" + main.getFileName(), main));
            for (String companion : read(main).companions()) {
                sent.add(new FileToSend(null, i + "/" + companion, main.resolveSibling(companion)));
            }
        }
        return sent;
    }

    @Override
    protected int run(Desk desk) throws Exception {
        for (Path file : files) {
            TenantFile read = read(mainFile(desk.files().find(file)));
            TenantApplied applied = desk.get(TenantProvisioning.class)
                    .apply(read, (kind, done) -> desk.console().progress(kind.title(), done, 0));
            print(applied, desk.console());
        }
        return ExitCode.DONE;
    }

    private static void print(TenantApplied applied, Console console) {
        console.print(applied.slug() + (applied.isNothingDone() ? ": nothing to change" : ":"));
        Table table = new Table("", "created", "changed", "unchanged");
        applied.counts()
                .forEach((kind, counts) ->
                        table.add("  " + kind.title(), counts.created(), counts.changed(), counts.unchanged()));
        table.lines().forEach(console::print);
        IngestResult reviews = applied.reviews();
        if (reviews.notUnderstood() > 0) {
            console.error(reviews.notUnderstood() + " reviews came in without analysis, since it failed on them ("
                    + reviews.failure() + "). Its next version tries again.");
        }
    }

    private static Path mainFile(Path given) {
        return Files.isDirectory(given) ? given.resolve(TenantFolder.MAIN_FILE) : given;
    }

    private static TenantFile read(Path main) throws CommandFailure {
        Path folder = main.toAbsolutePath().getParent();
        Path shown = main.getParent();
        try {
            return TenantFile.read(
                    TenantFolder.of(shown == null ? Path.of("") : shown),
                    String.valueOf(main.getFileName()),
                    new PlatformCatalog());
        } catch (TenantFileException refused) {
            throw new CommandFailure(refused.getMessage() + "\nNothing was applied from " + folder + ".");
        }
    }
}
