package io.renown.analysis.evaluation;

import io.renown.analysis.FastAnalyzer;
import io.renown.review.analysis.DeepPassUnavailableException;
import io.renown.review.analysis.ReviewAnalyzer;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The command that measures the analysis on labelled files. The analysis sees the text alone, never the rating. */
public final class Evaluation {

    private static final int USAGE_ERROR = 2;

    private Evaluation() {}

    /** Runs {@link #run} and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        int exitCode = run(List.of(args), out);
        out.flush();
        System.exit(exitCode);
    }

    /** Prints one table. @return 0, or 2 when the arguments or the files are not as they should be */
    public static int run(List<String> args, PrintWriter out) {
        return run(args, out, BothPasses::new);
    }

    /** @param bothPasses made only where a task is measured that the deep pass has a say in */
    static int run(List<String> args, PrintWriter out, Supplier<ReviewAnalyzer> bothPasses) {
        try {
            measure(EvaluationArguments.parse(args), out, bothPasses);
            return 0;
        } catch (UsageException e) {
            out.println(e.getMessage());
            return USAGE_ERROR;
        } catch (DeepPassUnavailableException e) {
            out.println("This machine cannot run the models of the deep pass: " + e.getMessage()
                    + ". Without --pass deep, all tasks but topics are measured without them.");
            return USAGE_ERROR;
        } finally {
            out.flush();
        }
    }

    private static void measure(EvaluationArguments arguments, PrintWriter out, Supplier<ReviewAnalyzer> bothPasses) {
        List<List<LabelledReview>> files =
                arguments.files().stream().map(LabelledReview::read).toList();
        ReviewAnalyzer analyzer = arguments.readsDeeply() ? bothPasses.get() : new FastAnalyzer();
        switch (arguments.task()) {
            case "sentiment" -> {
                SentimentTask.printHeader(out);
                for (int i = 0; i < files.size(); i++) {
                    SentimentTask.print(
                            out, name(arguments, i), files.get(i), measured(arguments, analyzer, files.get(i)));
                }
            }
            case "language" -> {
                LanguageTask.printHeader(out);
                for (int i = 0; i < files.size(); i++) {
                    Measured whole = measured(arguments, analyzer, files.get(i));
                    Measured cut = measured(arguments, analyzer, LanguageTask.cut(files.get(i)));
                    LanguageTask.print(out, name(arguments, i), files.get(i), whole, cut);
                }
            }
            case "aspects" -> {
                AspectTask task = arguments.map() == null ? AspectTask.ofOurs() : AspectTask.of(arguments.map());
                AspectTask.printHeader(out);
                for (int i = 0; i < files.size(); i++) {
                    task.print(out, name(arguments, i), files.get(i), measured(arguments, analyzer, files.get(i)));
                }
            }
            case "topics" -> {
                TopicsTask task = new TopicsTask();
                TopicsTask.printHeader(out);
                for (int i = 0; i < files.size(); i++) {
                    task.print(out, name(arguments, i), files.get(i));
                }
            }
            case "duplicates" -> {
                DuplicatesTask.printHeader(out);
                for (int i = 0; i < files.size(); i++) {
                    new DuplicatesTask(analyzer).print(out, name(arguments, i), files.get(i));
                }
            }
            case "keywords" -> {
                KeywordTask.printHeader(out);
                for (int i = 0; i < files.size(); i++) {
                    KeywordTask.print(out, name(arguments, i), files.get(i));
                }
            }
            default -> throw new IllegalStateException("Unchecked task " + arguments.task());
        }
    }

    private static Measured measured(
            EvaluationArguments arguments, ReviewAnalyzer analyzer, List<LabelledReview> reviews) {
        return arguments.readsDeeply() ? Measured.ofSlow(analyzer, reviews) : Measured.of(analyzer, reviews);
    }

    private static String name(EvaluationArguments arguments, int i) {
        Path name = arguments.files().get(i).getFileName();
        return name == null ? "" : name.toString();
    }
}
