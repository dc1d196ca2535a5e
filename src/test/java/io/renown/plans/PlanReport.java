package io.renown.plans;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was learnt, in {@code target/query-plans-ENGINE.txt}: statements of each door, and each statement's plan. */
final class PlanReport {

    private final Map<String, Integer> statementsOf = new TreeMap<>();
    private final Map<String, Optional<PlanReader.Plan>> plans = new HashMap<>();
    private final TreeSet<String> lines = new TreeSet<>();

    /** Reads a plan once for each statement and size of tenant. */
    PlanReader.@Nullable Plan known(String size, String sql, Supplier<PlanReader.@Nullable Plan> reader) {
        return plans.computeIfAbsent(size + sql, key -> Optional.ofNullable(reader.get()))
                .orElse(null);
    }

    void count(String door, String size, int statements) {
        statementsOf.merge(door + " (" + size + ")", statements, Math::max);
    }

    void add(String door, String size, String sql, PlanReader.Plan plan) {
        lines.add("%8d rows  %-5s %s%n                %s%n                %s"
                .formatted(plan.rowsRead(), size, door, plan.steps(), sql.replaceAll("\\s+", " ")));
    }

    void write() {
        StringBuilder text = new StringBuilder();
        statementsOf.forEach((door, most) -> text.append("%4d statements  %s%n".formatted(most, door)));
        lines.descendingSet().forEach(line -> text.append(line).append('\n'));
        try {
            Files.writeString(
                    Path.of("target", "query-plans-" + System.getProperty("renown.test.engine", "default") + ".txt"),
                    text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
