package io.renown.cli;

import io.renown.analysis.train.Training;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands its arguments on as they are: the analysis knows what it learns from. */
@Command(
        name = "train",
        description = "Trains what the analysis has learned, from labelled reviews.",
        customSynopsis = "renown train [--sources DIR] [--data DIR] [--out DIR]")
final class TrainCommand implements LocalCommand {

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public int run(Class<?> application, Console console) {
        return Training.run(arguments, new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }
}
