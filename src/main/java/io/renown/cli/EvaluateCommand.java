package io.renown.cli;

import io.renown.analysis.evaluation.Evaluation;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands its arguments on as they are: the analysis knows what it can measure. */
@Command(
        name = "evaluate",
        description = "Measures the analysis on labelled files.",
        customSynopsis = "renown evaluate --task TASK [--pass fast|deep] [--map FILE] FILE...")
final class EvaluateCommand implements LocalCommand {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public int run(Class<?> application, Console console) {
        return Evaluation.run(arguments, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
}
