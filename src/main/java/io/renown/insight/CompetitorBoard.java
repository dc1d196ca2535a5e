package io.renown.insight;

import io.renown.review.analysis.Aspect;
import java.util.List;
import java.util.Map;

/**
 * The own reviews of some days beside those of competitors.
 *
 * @param known how many competitors there are to compare with, whether anybody reviewed them or not
 * @param competitors those with reviews in the days, the loudest first
 * @param more how many others have reviews; they count in the voices too
 * @param aspects that any side mentions, the most mentioned first
 */
public record CompetitorBoard(Days days, int known, Side own, List<Side> competitors, int more, List<Aspect> aspects) {

    public CompetitorBoard {
        competitors = List.copyOf(competitors);
        aspects = List.copyOf(aspects);
    }

    /** Of all reviews that are held of these days, the own ones and everybody else's. */
    public long reviews() {
        return own.voice().whole();
    }

    /**
     * The own listings, or those of one competitor.
     *
     * @param name empty for the own side
     * @param listings refs; empty for the own side
     * @param voice share of voice: its reviews among those of all sides
     * @param voiceBefore in as many days before
     * @param negative share of its reviews
     */
    public record Side(
            String name,
            List<String> listings,
            Share voice,
            Share voiceBefore,
            StarMean stars,
            Share negative,
            Map<Aspect, Opinions> aspects) {

        public Side {
            listings = List.copyOf(listings);
            aspects = Map.copyOf(aspects);
        }

        public Opinions of(Aspect aspect) {
            return aspects.getOrDefault(aspect, Opinions.NONE);
        }

        /** Of the share of voice, -1 to 1. */
        public double change() {
            return voice.value() - voiceBefore.value();
        }

        /** Whether there is enough before and now, and more than chance in between. */
        public boolean hasChanged() {
            return !voice.isOfFew() && !voiceBefore.isOfFew() && voice.differsFrom(voiceBefore);
        }
    }
}
