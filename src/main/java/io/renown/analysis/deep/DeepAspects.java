package io.renown.analysis.deep;

import io.renown.analysis.AspectGuess;
import io.renown.analysis.AspectGuesses;
import io.renown.analysis.model.AspectWeights;
import io.renown.analysis.model.ClauseWeights;
import io.renown.review.analysis.AspectMention;
import io.renown.review.analysis.Sentiment;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The aspects of a text as both passes judge them together, in one language. */
record DeepAspects(ClauseJudge judge) {

    static DeepAspects of(String language) {
        String file = "/analysis/models/aspects-deep-" + language + ".bin";
        try (InputStream in = DeepAspects.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No trained model " + file);
            }
            return new DeepAspects(new ClauseJudge(ClauseWeights.read(new BufferedInputStream(in))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trained model " + file, e);
        }
    }

    /** In the order of the text. A word of the tenant's own that names an aspect decides that it is spoken of. */
    List<AspectMention> read(AspectGuesses guesses, ClauseStates states) {
        ClauseJudge.Told told = judge.read(states);
        List<AspectMention> mentions = new ArrayList<>();
        for (AspectGuess guess : guesses.all()) {
            double share = judge.share(guess, told);
            if (share < ClauseWeights.SPOKEN && !guess.sure()) {
                continue;
            }
            double[] sides = judge.sides(guess, told);
            Sentiment likeliest = AspectWeights.likeliest(sides);
            double spoken = guess.sure() ? Math.max(share, ClauseWeights.SPOKEN) : share;
            int clause = states.numbers()[told.clause(guess.aspect().ordinal())];
            mentions.add(guesses.mention(guess.aspect(), likeliest, spoken * sides[likeliest.ordinal()], clause));
        }
        mentions.sort(Comparator.comparingInt(AspectMention::start).thenComparing(AspectMention::aspect));
        return mentions;
    }
}
