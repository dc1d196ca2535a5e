package io.renown.bench;

import io.renown.bench.words.Dice;
import io.renown.bench.words.Domain;
import io.renown.bench.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a listing: its trade, its platform, its people, and how much they like it.
 *
 * @param home what most of its reviews are written in; null for all languages in their shares
 * @param goodness 0 (loathed) to 1 (loved)
 * @param discord 0 to 1: how many of the others shout at the far end of the scale
 */
public record ListingProfile(
        long seed, Domain domain, String platform, @Nullable Language home, double goodness, double discord) {

    private static final double AT_HOME = 0.8;

    /** A listing of any trade; the same seed gives the same one. */
    public static ListingProfile of(long seed) {
        Dice dice = Dice.of(seed, 0x11571L);
        Domain domain = Domain.values()[dice.nextInt(Domain.values().length)];
        return of(seed, domain, Language.pick(dice));
    }

    public static ListingProfile of(long seed, Domain domain, @Nullable Language home) {
        Dice dice = Dice.of(seed, 0x60D5L);
        String platform =
                domain.platforms().get(dice.nextSkewed(domain.platforms().size()));
        double goodness = Math.min(1, 0.45 + 0.5 * Math.sqrt(dice.nextDouble()));
        return new ListingProfile(seed, domain, platform, home, goodness, 0.4 + 0.5 * dice.nextDouble());
    }

    /** Reviews in all languages, as one file of everything has them. */
    public static ListingProfile mixed(long seed) {
        return of(seed, Domain.SHOP, null);
    }

    Language language(Dice dice) {
        Language spoken = Language.pick(dice);
        return home == null || !dice.chance(AT_HOME) ? spoken : home;
    }

    /** 1 to 5, many at both ends. */
    int stars(Dice dice, boolean scandal) {
        double liking = scandal ? goodness * 0.25 : goodness;
        if (dice.chance(liking)) {
            return dice.chance(0.76) ? 5 : 4;
        }
        if (dice.chance(discord)) {
            return 1;
        }
        return dice.chance(0.45) ? 3 : dice.chance(0.6) ? 4 : 2;
    }

    /** Moves which words come often. */
    int taste() {
        return (int) (seed & 0x3FF);
    }
}
