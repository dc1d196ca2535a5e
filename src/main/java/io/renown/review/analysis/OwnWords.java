package io.renown.review.analysis;

/**
 * The own words of a tenant, made ready once by the analyzer that reads with them ({@link ReviewAnalyzer#prepare}); for all
 * threads.
 */
public interface OwnWords {

    /** Of most tenants: costs nothing. */
    OwnWords NONE = () -> "";

    /** Equal for equal words, short, empty for none: results differ where it differs. */
    String mark();
}
