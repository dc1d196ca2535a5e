package io.renown.analysis.train;

import io.renown.analysis.FastAnalyzer;
import io.renown.analysis.evaluation.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that trains every model anew and writes it with a manifest; a second run gives the same bytes. */
public final class Training {

    static final String MANIFEST = "manifest.json";

    private static final int USAGE_ERROR = 2;
    private static final List<ModelTraining> KINDS = List.of(
            new SentimentTraining(),
            new AspectTraining(),
            new DeepTraining(),
            new DeepAspectTraining(),
            new TopicTraining());

    private Training() {}

    /** @return 0, or 2 when the arguments or the files are not as they should be */
    public static int run(List<String> args, PrintWriter out) {
        try {
            train(TrainingArguments.parse(args), out);
            return 0;
        } catch (UsageException e) {
            out.println(e.getMessage());
            return USAGE_ERROR;
        } finally {
            out.flush();
        }
    }

    private static void train(TrainingArguments arguments, PrintWriter out) {
        TrainingData data = TrainingData.read(arguments.sources(), arguments.data(), out);
        List<TrainedModel> models = new ArrayList<>();
        KINDS.forEach(kind -> models.addAll(kind.train(data, out)));
        write(arguments.out(), data.sets(), models);
        out.println("Written to " + arguments.out() + "; the next build reads them");
    }

    private static void write(Path folder, List<SetEntry> sets, List<TrainedModel> models) {
        try {
            Files.createDirectories(folder);
            for (TrainedModel model : models) {
                Files.write(folder.resolve(model.name()), model.content());
            }
            Files.write(
                    folder.resolve(MANIFEST),
                    Manifest.of(FastAnalyzer.VERSION, sets, models).toJson());
        } catch (IOException e) {
            throw new UsageException("Cannot write to " + folder + ": " + e.getMessage());
        }
    }
}
