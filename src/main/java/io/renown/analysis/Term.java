package io.renown.analysis;

/**
 * What a phrase does to the sentiment around it.
 *
 * @param value polarity -3 to 3 of a polar phrase, factor of a booster, else 0
 */
record Term(Role role, double value) {

    enum Role {
        POLAR,
        NEGATOR,
        NEGATOR_AFTER,
        BOOSTER,
        CONTRAST,
        CONCESSION,
        /** Hides the words inside it. */
        BLANK
    }

    /** Reads the first cell of a sentiment file. */
    static Term parse(String cell) {
        return switch (cell) {
            case "not" -> new Term(Role.NEGATOR, 0);
            case "not-after" -> new Term(Role.NEGATOR_AFTER, 0);
            case "but" -> new Term(Role.CONTRAST, 0);
            case "although" -> new Term(Role.CONCESSION, 0);
            case "0" -> new Term(Role.BLANK, 0);
            default ->
                cell.startsWith("x")
                        ? new Term(Role.BOOSTER, Double.parseDouble(cell.substring(1)))
                        : new Term(Role.POLAR, Double.parseDouble(cell));
        };
    }
}
