package io.renown.review;

import io.renown.review.analysis.OwnWords;
import io.renown.review.analysis.ReviewAnalysis;
import jakarta.persistence.Embeddable;

/** Of a review: which versions of the two passes read it, and which of the two the row believes. */
@Embeddable
class Passes {

    private String modelVersion;

    /** Which deep pass the sentiment is of; empty while it is that of the fast pass. */
    private String deepVersion;

    /** Whether the sentiment is the deep pass's; not where it could only pass on what the fast pass says. */
    private boolean deepJudged;

    @SuppressWarnings("NullAway.Init")
    protected Passes() {}

    /** @param modelVersion of the fast pass */
    Passes(String modelVersion) {
        this.modelVersion = modelVersion;
        this.deepVersion = "";
    }

    void readFast(String version) {
        modelVersion = version;
    }

    /** The analysis of this version fails on it: what another one found stays, or that none found anything. */
    void failOn(String version) {
        modelVersion = isUnderstood() ? version : ReviewAnalysis.FAILED + version;
    }

    void readDeeply(String version) {
        deepVersion = version;
    }

    /** @param judged whether the deep pass came to a verdict of its own */
    void believeDeep(boolean judged) {
        deepJudged = judged;
    }

    /** The deep pass is to try again, as if it never had; what it said stands until then. */
    void forgetReading() {
        deepVersion = "";
    }

    /** Other words: nothing that the deep pass said is of them. */
    void beginAnew() {
        deepVersion = "";
        deepJudged = false;
    }

    /** False where the analysis failed on it when it came in, and on each time since. */
    boolean isUnderstood() {
        return !modelVersion.startsWith(ReviewAnalysis.FAILED);
    }

    boolean isDeepJudged() {
        return deepJudged;
    }

    /** What was read deeply stays until it is read again; aspects not where the tenant's own words are others meanwhile. */
    boolean isDeepNamed() {
        return deepJudged && mark(deepVersion).equals(mark(modelVersion));
    }

    /** Which words of the tenant's own a version read with, as {@link OwnWords#mark} says. */
    private static String mark(String version) {
        int start = version.indexOf('~');
        return start < 0 ? "" : version.substring(start);
    }

    /** Of the fast pass. */
    String modelVersion() {
        return modelVersion;
    }

    /** Empty while only the fast pass has read it. */
    String deepVersion() {
        return deepVersion;
    }

    /** Which pass the aspects are of: the deep one's are set aside once they were read with other words of the tenant's own. */
    String aspectVersion() {
        return isDeepNamed() ? deepVersion : modelVersion;
    }
}
