package io.renown.bench.words;

/** The languages of made reviews, with their share and the lengths that are usual in them. */
public enum Language {
    ZH(0.45, 34, 0.85, "CN", "CN", "CN", "CN", "CN", "CN", "TW", "HK", "SG"),
    EN(0.35, 130, 0.9, "US", "US", "US", "US", "GB", "GB", "CA", "AU", "IN", "SG", "IE"),
    JA(0.05, 45, 0.8, "JP"),
    KO(0.03, 40, 0.8, "KR"),
    ES(0.035, 95, 0.85, "ES", "ES", "MX", "AR", "CO", "US"),
    DE(0.03, 110, 0.9, "DE", "DE", "DE", "AT", "CH"),
    FR(0.025, 100, 0.85, "FR", "FR", "FR", "BE", "CA", "CH"),
    ID(0.015, 60, 0.8, "ID"),
    TH(0.015, 50, 0.8, "TH");

    private final double share;
    private final double medianChars;
    private final double spread;
    private final String[] countries;
    private final Vocabulary vocabulary;

    Language(double share, double medianChars, double spread, String... countries) {
        this.share = share;
        this.medianChars = medianChars;
        this.spread = spread;
        this.countries = countries;
        this.vocabulary = new Vocabulary(name(), !name().equals("ZH") && !name().equals("JA"));
    }

    /** By its share among all reviews. */
    public static Language pick(Dice dice) {
        double u = dice.nextDouble();
        for (Language language : values()) {
            u -= language.share;
            if (u < 0) {
                return language;
            }
        }
        return EN;
    }

    public double share() {
        return share;
    }

    /** Log-normal; at most a few thousand. */
    int chars(Dice dice) {
        return (int) Math.min(4_000, medianChars * Math.exp(spread * dice.nextGaussian()));
    }

    /** ISO 3166-1 alpha-2. */
    public String country(Dice dice) {
        return countries[dice.nextInt(countries.length)];
    }

    /** ISO 639-1. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Text of a review: about as long as is usual, with more clauses of praise the better the stars. */
    public String text(Domain domain, int stars, int taste, Dice dice) {
        return vocabulary.text(domain, stars, chars(dice), taste, dice);
    }
}
