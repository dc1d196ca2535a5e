package io.renown.analysis.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure, on which files.
 *
 * @param deep whether the deep pass is to read after the fast one
 * @param map file that translates their aspect categories to ours, null where they are ours already
 */
record EvaluationArguments(
        String task, boolean deep, @Nullable Path map, List<Path> files) {

    static final String USAGE =
            "Usage: --task sentiment|language|aspects|duplicates|keywords|topics [--pass fast|deep] [--map FILE] FILE..."
                    + " (TSV or TSV.gz)";

    /** What the deep pass judges; the rest is the fast pass's alone, or read by neither. */
    private static final Set<String> JUDGED_DEEPLY = Set.of("sentiment", "aspects");

    private static final List<String> TASKS =
            List.of("sentiment", "language", "aspects", "duplicates", "keywords", "topics");

    static EvaluationArguments parse(List<String> args) {
        String task = "";
        boolean deep = false;
        @Nullable Path map = null;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            switch (arg) {
                case "--task" -> task = checkTask(valueAfter(args, i++));
                case "--pass" -> deep = isDeep(valueAfter(args, i++));
                case "--map" -> map = Path.of(valueAfter(args, i++));
                default -> {
                    if (arg.startsWith("--")) {
                        throw new UsageException("Unknown option " + arg + ". " + USAGE);
                    }
                    files.add(Path.of(arg));
                }
            }
        }
        if (task.isEmpty()) {
            throw new UsageException("--task is missing. " + USAGE);
        }
        if (files.isEmpty()) {
            throw new UsageException("No file given. " + USAGE);
        }
        return new EvaluationArguments(task, deep, map, List.copyOf(files));
    }

    /** Whether the deep pass has a say in what is measured: else its models would read for nothing. */
    boolean readsDeeply() {
        return deep && JUDGED_DEEPLY.contains(task);
    }

    private static String valueAfter(List<String> args, int i) {
        if (i + 1 == args.size()) {
            throw new UsageException(args.get(i) + " needs a value. " + USAGE);
        }
        return args.get(i + 1);
    }

    private static String checkTask(String task) {
        if (!TASKS.contains(task)) {
            throw new UsageException("Unknown task " + task + ". " + USAGE);
        }
        return task;
    }

    private static boolean isDeep(String pass) {
        return switch (pass) {
            case "fast" -> false;
            case "deep" -> true;
            default -> throw new UsageException("Unknown pass " + pass + ". " + USAGE);
        };
    }
}
