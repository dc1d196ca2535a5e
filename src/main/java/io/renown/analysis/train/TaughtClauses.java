package io.renown.analysis.train;

import io.renown.analysis.AspectGuess;
import io.renown.analysis.AspectPhrase;
import io.renown.analysis.deep.ClauseStates;
import io.renown.review.analysis.Aspect;
import io.renown.review.analysis.Sentiment;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A text, or a phrase of the word files, of which it is known what it speaks of.
 *
 * @param times how much it counts
 * @param asked of which aspects it is known
 * @param said of these, and how; empty where it is only known that it speaks of it
 * @param guesses of a fast pass that was not trained with it, for all aspects; empty for a phrase
 */
record TaughtClauses(
        ClauseStates states,
        int times,
        Set<Aspect> asked,
        Map<Aspect, Optional<Sentiment>> said,
        List<AspectGuess> guesses) {

    static TaughtClauses of(AspectTraining.Judged review, ClauseStates states, List<AspectGuess> guesses) {
        Map<Aspect, Optional<Sentiment>> said = new EnumMap<>(Aspect.class);
        review.said().forEach((aspect, sentiment) -> said.put(aspect, Optional.of(sentiment)));
        return new TaughtClauses(states, review.times(), review.aspects(), said, guesses);
    }

    static TaughtClauses of(AspectPhrase phrase, ClauseStates states) {
        return new TaughtClauses(states, 1, EnumSet.allOf(Aspect.class), phrase.says(), List.of());
    }
}
