package io.renown.bench;

import io.renown.bench.words.Dice;
import io.renown.bench.words.Domain;
import io.renown.bench.words.Language;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The reviews of one listing, as lifelike as a seed can make them: languages, lengths, stars, what is praised and what is
 * not, bursts, near-copies, authors who come back. Any one can be had by its number, in any order, from any thread; none
 * is kept. Newest first, as platforms export them. The shares are those seen in public collections of reviews: about 6 %
 * bare ratings, 3 % near-copies, 40 % answered.
 */
public final class ReviewGenerator {

    private static final double NEAR_COPY = 0.03;
    private static final int COPIED_WITHIN = 400;
    private static final double BARE = 0.06;
    private static final double ANSWERED = 0.4;
    private static final double REGULAR = 0.15;
    private static final int SECONDS_OF_DAY = 86_400;
    private static final Rating[] STARS = new Rating[6];
    private static final String[] VARIANTS = {
        "黑色", "白色", "红色", "S", "M", "L", "XL", "black", "white", "blue", "500 ml", "标准版", "64 GB", "Pro"
    };

    static {
        for (int stars = 1; stars <= 5; stars++) {
            STARS[stars] = new Rating(BigDecimal.valueOf(stars), Rating.DEFAULT_SCALE);
        }
    }

    private final ListingProfile profile;
    private final long count;
    private final ReviewDays days;
    private final Instant end;
    private final long firstId;
    private final String idPrefix;

    /**
     * @param count how many there are in all, numbered 0 to count - 1
     * @param until the day of the newest; a past one, where the portal is to take them
     */
    public ReviewGenerator(ListingProfile profile, long count, LocalDate until) {
        this.profile = profile;
        this.count = count;
        this.days = new ReviewDays(profile.seed(), until);
        this.end = until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
        this.firstId = 118_000_000_000L + (Dice.mix(profile.seed()) >>> 44) * 10_000_000L;
        this.idPrefix = profile.platform().substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }

    public long count() {
        return count;
    }

    public Stream<RawReview> stream() {
        return LongStream.range(0, count).mapToObj(this::get);
    }

    /** @param number 0 (the newest) to count - 1 */
    public RawReview get(long number) {
        Dice dice = Dice.of(profile.seed(), number);
        int day = day(number);
        long original =
                number > COPIED_WITHIN && dice.chance(NEAR_COPY) ? number - 1 - dice.nextInt(COPIED_WITHIN) : number;
        Said said = say(original);
        String text = original == number ? said.text() : said.text() + closing(dice);
        Instant createdAt =
                days.date(day).atStartOfDay().plusSeconds(secondOfDay(dice)).toInstant(ZoneOffset.UTC);
        boolean shop = profile.domain() == Domain.SHOP;
        boolean edited = dice.chance(0.04);
        boolean answered = dice.chance(ANSWERED);
        return new RawReview(
                platformReviewId(number),
                said.language().vocabulary().authors().name(author(number, dice)),
                dice.chance(0.02) && !text.isEmpty() ? null : STARS[said.stars()],
                said.title(),
                text,
                dice.chance(0.3) ? said.language().code() : null,
                createdAt,
                edited ? later(createdAt, 3_600 + dice.nextInt(20 * SECONDS_OF_DAY)) : null,
                dice.chance(shop ? 0.6 : 0.1) ? orderNumber(day, dice) : null,
                shop ? "SKU-" + (1_000 + dice.nextRank(800)) : null,
                shop && dice.chance(0.7) ? VARIANTS[dice.nextSkewed(VARIANTS.length)] : null,
                dice.chance(0.8) ? said.language().country(dice) : null,
                dice.chance(0.7) ? dice.chance(shop ? 0.9 : 0.6) : null,
                dice.chance(0.35) ? dice.nextRank(900) : 0,
                dice.chance(0.5) ? "https://reviews.example/" + profile.platform() + "/" + number : null,
                answered ? said.language().vocabulary().reply(said.stars(), profile.taste(), dice) : null,
                answered ? later(createdAt, 600L + (long) dice.nextRank(6) * dice.nextInt(SECONDS_OF_DAY)) : null);
    }

    /** Never past the end of the last day: importers refuse what has not happened yet. */
    private Instant later(Instant time, long seconds) {
        Instant later = time.plusSeconds(seconds);
        return later.isAfter(end) ? end : later;
    }

    private int day(long number) {
        return days.day(1 - (number + 0.5) / count);
    }

    private record Said(Language language, int stars, String title, String text) {}

    /** What is said, which a near-copy shares with its original; all else is its own. */
    private Said say(long number) {
        Dice dice = Dice.of(profile.seed() + 1, number);
        Language language = profile.language(dice);
        int stars = profile.stars(dice, days.isScandal(day(number)));
        if (dice.chance(BARE)) {
            return new Said(language, stars, "", "");
        }
        String title = dice.chance(0.25) ? language.vocabulary().title(stars, profile.taste(), dice) : "";
        return new Said(language, stars, title, language.text(profile.domain(), stars, profile.taste(), dice));
    }

    private static String closing(Dice dice) {
        return switch (dice.nextInt(4)) {
            case 0 -> "!!";
            case 1 -> " 👍";
            case 2 -> "~";
            default -> "";
        };
    }

    /** Regulars write again and again, under one name. */
    private long author(long number, Dice dice) {
        return dice.chance(REGULAR) ? dice.nextRank(5_000) : 10_000 + Dice.mix(profile.seed() ^ number >>> 1);
    }

    /** Shops and app stores count, the others draw. */
    private String platformReviewId(long number) {
        return switch (profile.domain()) {
            case SHOP, APP -> idPrefix + (firstId + (count - number) * 7);
            case RESTAURANT, HOTEL -> idPrefix + Long.toHexString(Dice.mix(firstId + number));
        };
    }

    private String orderNumber(int day, Dice dice) {
        LocalDate date = days.date(day).minusDays(2L + dice.nextInt(12));
        return idPrefix + (date.getYear() % 100 * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth()) + "-"
                + (1_000_000 + dice.nextInt(9_000_000));
    }

    /** Few at night, most in the evening. */
    private static int secondOfDay(Dice dice) {
        double hour = 14 + 4.6 * dice.nextGaussian();
        return Math.floorMod((int) (hour * 3_600), SECONDS_OF_DAY);
    }
}
