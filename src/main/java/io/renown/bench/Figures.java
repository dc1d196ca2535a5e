package io.renown.bench;

import io.renown.bench.Figure.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of one bench: shown as they come, and kept as CSV, rewritten with each so that a broken run leaves what it had. */
final class Figures {

    private final BenchName bench;
    private final Path file;
    private final BenchScreen screen;
    private final List<String> lines = new ArrayList<>(List.of(Figure.HEADER));

    Figures(BenchName bench, Path out, BenchScreen screen) throws IOException {
        this.bench = bench;
        this.file = Files.createDirectories(out).resolve(bench.slug() + ".csv");
        this.screen = screen;
        screen.print(bench.slug());
        add("cpus", Runtime.getRuntime().availableProcessors(), "", "java " + Runtime.version());
        add("heap_limit", Runtime.getRuntime().maxMemory() / 1048576.0, "MB", "of this process");
    }

    BenchScreen screen() {
        return screen;
    }

    void add(String name, double value, String unit, String note) throws IOException {
        add(new Figure(name, value, unit, null, note));
    }

    void atLeast(double limit, String name, double value, String unit, String note) throws IOException {
        add(new Figure(name, value, unit, new Target(true, limit), note));
    }

    void atMost(double limit, String name, double value, String unit, String note) throws IOException {
        add(new Figure(name, value, unit, new Target(false, limit), note));
    }

    /** Median and 95th percentile in milliseconds, the second one against its target. */
    void times(String name, Latencies times, @Nullable Double limit, String note) throws IOException {
        String counted = times.count() + " samples" + (note.isEmpty() ? "" : "; " + note);
        add(name + "_p50", times.percentile(50), "ms", counted);
        add(new Figure(
                name + "_p95", times.percentile(95), "ms", limit == null ? null : new Target(false, limit), counted));
    }

    private void add(Figure figure) throws IOException {
        lines.add(figure.csv(bench.slug()));
        screen.print(figure.line());
        Files.write(file, lines);
    }
}
