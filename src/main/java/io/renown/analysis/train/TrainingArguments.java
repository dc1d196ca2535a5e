package io.renown.analysis.train;

import io.renown.analysis.evaluation.UsageException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where to train from and to.
 *
 * @param sources the checkout
 * @param data folder with the public sets
 * @param out folder for the weights and their manifest
 */
record TrainingArguments(Path sources, Path data, Path out) {

    static final String USAGE = "Usage: [--sources DIR] [--data DIR] [--out DIR]";

    private static final String DATA = "../shared/data";
    private static final String MODELS = "src/main/resources/analysis/models";

    static TrainingArguments parse(List<String> args) {
        String sources = "";
        String data = "";
        String out = "";
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                throw new UsageException(args.get(i) + " needs a value. " + USAGE);
            }
            String value = args.get(i + 1);
            switch (args.get(i)) {
                case "--sources" -> sources = value;
                case "--data" -> data = value;
                case "--out" -> out = value;
                default -> throw new UsageException("Unknown option " + args.get(i) + ". " + USAGE);
            }
        }
        Path checkout = Path.of(sources.isEmpty() ? "." : sources);
        return new TrainingArguments(
                checkout,
                data.isEmpty() ? checkout.resolve(DATA) : Path.of(data),
                out.isEmpty() ? checkout.resolve(MODELS) : Path.of(out));
    }
}
