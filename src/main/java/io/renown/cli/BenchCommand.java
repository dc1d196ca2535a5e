package io.renown.cli;

import io.renown.bench.Bench;
import io.renown.bench.BenchName;
import io.renown.bench.BenchOptions;
import io.renown.bench.BenchScreen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "Measures this portal on made reviews; figures go to the screen and, as CSV, to target/bench.",
        footer = "Names: import, inbox, search, insight, start, session, tenants, analysis, sync; none means all.")
final class BenchCommand implements LocalCommand {

    private static final int STARTS = 3;

    @Parameters(paramLabel = "NAME", arity = "0..*")
    private List<String> names = new ArrayList<>();

    @Option(names = "--rows", defaultValue = "200000", description = "Rows of the imported file (${DEFAULT-VALUE}).")
    private long rows;

    @Option(
            names = "--reviews",
            defaultValue = "1000000",
            description = "Reviews in one tenant, and as many again over the others (${DEFAULT-VALUE}).")
    private long reviews;

    @Option(names = "--others", defaultValue = "200", description = "The other tenants (${DEFAULT-VALUE}).")
    private int others;

    @Option(names = "--samples", defaultValue = "300", description = "Samples of each percentile (${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--tenants",
            split = ",",
            defaultValue = "10,10000",
            description = "Numbers of tenants to compare (${DEFAULT-VALUE}).")
    private List<Integer> tenants = List.of();

    @Option(names = "--members", defaultValue = "100", description = "Members at work at once (${DEFAULT-VALUE}).")
    private int members;

    @Option(names = "--seconds", defaultValue = "60", description = "How long they are at work (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder to fill or to use again (default: target/bench/data-REVIEWS).")
    private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL", description = "An empty database on another server.")
    private @Nullable String database;

    @Option(
            names = "--port",
            defaultValue = "8099",
            description = "Of portals started as processes (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the CSV files go (default: target/bench).")
    private @Nullable Path out;

    @Override
    public int run(Class<?> application, Console console) throws CommandFailure {
        try {
            new Bench(application, options(), screen(console)).run(benches());
            return ExitCode.DONE;
        } catch (CommandFailure failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("the bench broke off: " + CommandRunner.rootMessage(failure), failure);
        }
    }

    private BenchOptions options() {
        String home = System.getProperty("renown.home", "");
        return new BenchOptions(
                (out == null ? Path.of(home, "target", "bench") : out).toAbsolutePath(),
                data,
                database,
                rows,
                reviews,
                others,
                samples,
                tenants,
                members,
                seconds,
                STARTS,
                port);
    }

    private List<BenchName> benches() throws CommandFailure {
        List<BenchName> benches = new ArrayList<>();
        for (String name : names) {
            try {
                benches.add(BenchName.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new CommandFailure("There is no bench '" + name + "'.");
            }
        }
        return benches.isEmpty() ? List.of(BenchName.values()) : benches;
    }

    private static BenchScreen screen(Console console) {
        return new BenchScreen() {
            @Override
            public void print(String line) {
                console.print(line);
            }

            @Override
            public void progress(String what, long done, long total) {
                console.progress(what, done, total);
            }
        };
    }
}
