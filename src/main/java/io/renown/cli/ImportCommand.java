package io.renown.cli;

import io.renown.importing.ImportErrorDetails;
import io.renown.importing.ImportFailure;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportPace;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.importing.ImportState;
import io.renown.importing.RefusedRowsText;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.tenancy.Actor;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

@Command(
        name = "import",
        description = "Takes in a file of reviews; ends with 3 when some rows were refused.",
        footer = "Formats: CSV, TSV, XLSX, JSON, JSON Lines. Encoding and columns are found out.")
final class ImportCommand extends OperatorCommand implements WritesFiles {

    private static final int SHOWN = 20;

    @Option(names = "--tenant", required = true, paramLabel = "SLUG")
    private String tenant = "";

    @Option(names = "--listing", required = true, paramLabel = "REF")
    private String listing = "";

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "YAML or JSON: canonical column to the file's own name, @rating_scale, @date_order"
                    + " (DAY_FIRST, MONTH_FIRST), @zone, charset, delimiter, sheet.")
    private @Nullable Path map;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    private final Texts texts = new Texts();

    @Override
    public Path folder() {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    @Override
    protected List<FileToSend> files() throws CommandFailure {
        List<FileToSend> files = new ArrayList<>();
        files.add(new FileToSend(file.toString(), "reviews", readable(file)));
        if (map != null) {
            files.add(new FileToSend(map.toString(), "map", readable(map)));
        }
        return files;
    }

    private static Path readable(Path file) throws CommandFailure {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailure("There is no file " + file + " that can be read.");
        }
        return file;
    }

    @Override
    protected int run(Desk desk) throws Exception {
        ImportOptions options = options(desk);
        return TenantContext.callAs(Tenants.get(desk, tenant).id(), Actor.system("operator"), () -> run(desk, options));
    }

    private int run(Desk desk, ImportOptions options) throws Exception {
        ListingDetails into = desk.get(ListingService.class)
                .findByRef(listing)
                .orElseThrow(() -> new CommandFailure("The tenant " + tenant + " has no listing " + listing + "."));
        ImportService imports = desk.get(ImportService.class);
        Clock clock = desk.get(Clock.class);
        ImportPace pace = new ImportPace();
        try (InputStream content = Files.newInputStream(desk.files().find(file))) {
            ImportRunDetails run =
                    imports.importNow(into.id(), String.valueOf(file.getFileName()), content, options, now -> {
                        pace.see(now, clock.instant());
                        desk.console().progress(words(now, pace), now.bytesRead() >> 10, now.fileBytes() >> 10);
                    });
            return report(desk.console(), imports, run);
        }
    }

    private static String words(ImportRunDetails run, ImportPace pace) {
        String left = pace.timeLeft().map(ImportCommand::clock).orElse("-:--");
        return String.format(Locale.ROOT, "KB, %,d rows, %,d/s, %s left", run.received(), pace.rowsPerSecond(), left);
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    private int report(Console console, ImportService imports, ImportRunDetails run) throws IOException {
        console.print(String.format(
                Locale.ROOT,
                "%,d rows: %,d new, %,d changed, %,d unchanged, %,d refused.",
                run.received(),
                run.added(),
                run.changed(),
                run.unchanged(),
                run.rejected()));
        if (run.notUnderstood() > 0) {
            console.error(String.format(
                    Locale.ROOT,
                    "%,d of them came in without analysis, since it failed on them (%s). Its next version tries again.",
                    run.notUnderstood(),
                    run.notUnderstoodWhy()));
        }
        if (run.rejected() > 0) {
            listRefused(console, imports, run);
        }
        ImportFailure failure = run.failure();
        if (failure != null) {
            console.error(text(failure.messageKey(), failure.arguments()));
        }
        if (run.state() == ImportState.COMPLETED) {
            return ExitCode.DONE;
        }
        return run.state() == ImportState.COMPLETED_WITH_ERRORS ? ExitCode.SOME_REFUSED : ExitCode.FAILED;
    }

    private void listRefused(Console console, ImportService imports, ImportRunDetails run) throws IOException {
        for (ImportErrorDetails error : imports.errors(run.id(), 0, SHOWN)) {
            String column = error.column() == null ? "" : ", " + error.column();
            console.error("  line " + error.line() + column + ": " + reason(error));
        }
        String list = file.getFileName() + ".refused.csv";
        try (Writer out = new OutputStreamWriter(console.create(list), StandardCharsets.UTF_8)) {
            imports.writeRefusedRows(run.id(), out, new RefusedRowsText("line", "column", "reason", this::reason));
        }
        console.error("All refused rows, to be mended and imported again: " + folder().resolve(list));
    }

    private String reason(ImportErrorDetails error) {
        return text(error.messageKey(), error.arguments());
    }

    private String text(String key, List<String> arguments) {
        return texts.getTranslation(key, Locale.ENGLISH, arguments.toArray());
    }

    private ImportOptions options(Desk desk) throws IOException, CommandFailure {
        if (map == null) {
            return ImportOptions.NONE;
        }
        String given = Files.readString(desk.files().find(map));
        try {
            return ImportOptions.fromMap(
                    new YAMLMapper().readValue(given, new TypeReference<Map<String, String>>() {}));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CommandFailure("The map " + map + " cannot be used: " + e.getMessage());
        }
    }
}
