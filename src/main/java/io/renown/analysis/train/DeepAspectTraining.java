package io.renown.analysis.train;

import io.renown.analysis.AspectGuess;
import io.renown.analysis.AspectGuesses;
import io.renown.analysis.AspectRow;
import io.renown.analysis.deep.ClauseJudge;
import io.renown.analysis.deep.ClauseStates;
import io.renown.analysis.deep.DeepFeatures;
import io.renown.analysis.evaluation.LabelledReview;
import io.renown.analysis.model.AspectWeights;
import io.renown.analysis.model.ClauseWeights;
import io.renown.analysis.model.Joining;
import io.renown.analysis.model.LinearWeights;
import io.renown.analysis.train.AspectTraining.Judged;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.Sentiment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The aspects of the deep pass: the states of clauses, joined with what the fast pass thinks. How they are joined is fitted
 * to files that neither was trained with, a third at a time, and to thirds of the public set.
 */
final class DeepAspectTraining implements ModelTraining {

    private static final int FOLDS = 3;

    private record Read(Judged review, ClauseStates states, int fold) {}

    private final DeepFeatures features = DeepFeatures.ofAllModels();
    private final AspectGuesses.Reader guesses = new AspectGuesses.Reader();
    private final AspectTraining aspects = new AspectTraining();

    @Override
    public List<TrainedModel> train(TrainingData data, PrintWriter progress) {
        List<TrainedModel> models = new ArrayList<>();
        for (AspectPlan plan : AspectPlan.ALL) {
            List<TrainingSet> sets = new ArrayList<>(data.own(plan.language()));
            sets.add(data.shared(plan.set()));
            List<Read> reads = read(sets, plan);
            List<List<Judged>> unseen = new ArrayList<>();
            for (int fold = 0; fold < FOLDS; fold++) {
                unseen.add(without(reads, fold).stream().map(Read::review).toList());
            }
            if (!unseen.stream().allMatch(AspectFit::isEnough)) {
                progress.println("aspects-deep-" + plan.language() + ": too few labels of aspects, left out");
                continue;
            }
            models.add(SentimentTraining.report(model(plan, sets, reads, unseen), progress));
        }
        return models;
    }

    private TrainedModel model(AspectPlan plan, List<TrainingSet> sets, List<Read> reads, List<List<Judged>> unseen) {
        Map<Read, TaughtClauses> taught = new IdentityHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            AspectWeights fast = AspectFit.of(unseen.get(fold));
            for (Read read : reads) {
                if (read.fold() == fold) {
                    taught.put(read, TaughtClauses.of(read.review(), read.states(), guesses(fast, read.review())));
                }
            }
        }
        List<TaughtClauses> phrases = guesses.phrases(plan.language()).stream()
                .map(phrase -> TaughtClauses.of(phrase, features.phrase(plan.language(), phrase.phrase())))
                .toList();
        List<ClauseWeights> ofFolds = new ArrayList<>();
        List<SidesFit.Both> both = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            ClauseWeights weights = fit(without(reads, fold), taught, phrases);
            ofFolds.add(weights);
            ClauseJudge judge = new ClauseJudge(weights);
            for (Read read : reads) {
                if (read.fold() == fold) {
                    addBoth(at(taught, read), judge, both);
                }
            }
        }
        Joining joined = SidesFit.joined(both);
        SortedMap<String, Double> figures = figures(reads, taught, ofFolds, joined, plan);
        ClauseWeights weights = joined(fit(reads, taught, phrases), joined);
        return new TrainedModel(
                "aspects-deep-" + plan.language() + ".bin",
                bytes(weights),
                sets,
                guesses.wordFiles(plan.language()),
                figures);
    }

    private List<Read> read(List<TrainingSet> sets, AspectPlan plan) {
        List<Read> reads = new ArrayList<>();
        int file = 0;
        for (TrainingSet set : sets) {
            List<Judged> judged = aspects.read(set, plan);
            for (int i = 0; i < judged.size(); i++) {
                LabelledReview review = set.rows().get(i);
                AspectGuesses seen = guesses.read(plan.language(), review.text(), OwnWords.NONE);
                reads.add(new Read(
                        judged.get(i),
                        features.clauses(plan.language(), review.text(), seen.clauses()),
                        set.own() ? file % FOLDS : judged.get(i).part()));
            }
            file++;
        }
        return reads;
    }

    private static List<Read> without(List<Read> reads, int fold) {
        return reads.stream().filter(read -> read.fold() != fold).toList();
    }

    private static ClauseWeights fit(List<Read> reads, Map<Read, TaughtClauses> taught, List<TaughtClauses> phrases) {
        List<TaughtClauses> texts = new ArrayList<>();
        reads.forEach(read -> texts.add(at(taught, read)));
        texts.addAll(phrases);
        List<LinearWeights> spoken = ClauseFit.spoken(texts);
        return SidesFit.of(texts, spoken);
    }

    private static List<AspectGuess> guesses(AspectWeights weights, Judged review) {
        double[] spoken = weights.spoken(review.view().runs());
        double[] toned = weights.toned(review.view().runs());
        List<AspectGuess> found = new ArrayList<>();
        for (AspectRow row : review.view().rows()) {
            found.add(new AspectGuess(
                    row.aspect(),
                    false,
                    weights.margin(spoken[row.aspect().ordinal()], row.features(), row.values()),
                    weights.margins(toned, row.features(), row.values())));
        }
        return found;
    }

    private static void addBoth(TaughtClauses text, ClauseJudge judge, List<SidesFit.Both> both) {
        ClauseJudge.Told told = judge.read(text.states());
        for (Aspect aspect : text.asked()) {
            both.add(new SidesFit.Both(
                    text.guesses().get(aspect.ordinal()),
                    told.spoken()[aspect.ordinal()],
                    text.said().containsKey(aspect)));
        }
    }

    private static ClauseWeights joined(ClauseWeights weights, Joining joined) {
        return new ClauseWeights(weights.spoken(), weights.sides(), weights.fastSides(), joined);
    }

    private static SortedMap<String, Double> figures(
            List<Read> reads,
            Map<Read, TaughtClauses> taught,
            List<ClauseWeights> ofFolds,
            Joining joined,
            AspectPlan plan) {
        AspectScore ofFiles = new AspectScore();
        AspectScore ofShared = new AspectScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            ClauseJudge judge = new ClauseJudge(joined(ofFolds.get(fold), joined));
            for (Read read : reads) {
                if (read.fold() == fold) {
                    AspectScore score = read.review().file().startsWith(plan.set()) ? ofShared : ofFiles;
                    score.add(read.review().said(), answers(at(taught, read), judge));
                }
            }
        }
        SortedMap<String, Double> figures = new TreeMap<>();
        ofFiles.addTo(figures, "");
        ofShared.addTo(figures, "OfPublicSet");
        return figures;
    }

    private static Map<Aspect, Sentiment> answers(TaughtClauses text, ClauseJudge judge) {
        ClauseJudge.Told told = judge.read(text.states());
        Map<Aspect, Sentiment> answers = new EnumMap<>(Aspect.class);
        for (Aspect aspect : text.asked()) {
            AspectGuess guess = text.guesses().get(aspect.ordinal());
            if (judge.share(guess, told) >= ClauseWeights.SPOKEN) {
                answers.put(aspect, AspectWeights.likeliest(judge.sides(guess, told)));
            }
        }
        return answers;
    }

    private static TaughtClauses at(Map<Read, TaughtClauses> taught, Read read) {
        return Objects.requireNonNull(taught.get(read));
    }

    private static byte[] bytes(ClauseWeights weights) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            weights.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return content.toByteArray();
    }
}
