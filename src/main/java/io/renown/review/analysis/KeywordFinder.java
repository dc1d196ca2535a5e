package io.renown.review.analysis;

import java.util.List;

/** What a review is about in its own words, told from what else is said in its domain. Thread-safe, without input or output. */
public interface KeywordFinder {

    /** A domain of which nothing is known: keywords are told by how rare they are in texts on anything. */
    Domain NO_DOMAIN = () -> 0;

    /** In how many texts of a domain each phrase stands. Holds phrases of several texts only, none of a single one. */
    interface Domain {

        /** How many phrases it holds: what it weighs in memory. */
        int size();
    }

    /**
     * A text to be counted.
     *
     * @param language as {@link ReviewAnalysis#language()} names it
     */
    record Said(String language, String title, String text) {}

    /** Counts a domain, in some tens of microseconds a text; each language by itself. */
    Domain count(List<Said> texts);

    /**
     * The keywords of one text, the best one first, each as the text writes it; none within a better one.
     *
     * @param domain as {@link #count} made it
     */
    List<String> find(Said text, Domain domain, int most);
}
