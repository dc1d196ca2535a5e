package io.renown.privacy;

import java.util.Locale;

/** What is kept for a time only. Days; 0 stands for ever where that is allowed. */
public enum Retained {
    /** Files that were imported, from the end of the import. */
    IMPORT_FILES(30, 1, 365, false),
    /** The words of refused rows; that they were refused, and why, stays. */
    REFUSED_ROWS(90, 1, 730, false),
    /** Copies made for people who asked what is held of them. */
    COPIES(7, 1, 30, false),
    /** Settled mails. */
    MAILS(30, 1, 30, false),
    /** Translations of reviews, from the day they were made. */
    TRANSLATIONS(365, 1, 3650, true),
    /** The names of reviewers, from the day of the review. */
    AUTHORS(0, 30, 3650, true);

    private final int proposed;
    private final int least;
    private final int most;
    private final boolean endless;

    Retained(int proposed, int least, int most, boolean endless) {
        this.proposed = proposed;
        this.least = least;
        this.most = most;
        this.endless = endless;
    }

    public int proposed() {
        return proposed;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** Whether it may be kept for ever. */
    public boolean isEndless() {
        return endless;
    }

    public boolean allows(int days) {
        return (days == 0 && endless) || (days >= least && days <= most);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
