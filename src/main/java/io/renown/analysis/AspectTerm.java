package io.renown.analysis;

import io.renown.review.analysis.Aspect;

/**
 * A word that speaks of an aspect.
 *
 * @param polarity what the word itself says of it, 0 when nothing
 * @param context whether the word only colours an aspect that another word of its clause names
 */
record AspectTerm(Aspect aspect, double polarity, boolean context) {

    /** Reads the first two cells of an aspect file: slug, and {@code term}, a polarity, or {@code ~polarity}. */
    static AspectTerm parse(String slug, String role) {
        Aspect aspect = Aspect.findBySlug(slug)
                .orElseThrow(() -> new IllegalStateException("Unknown aspect in a word file: " + slug));
        if (role.equals("term")) {
            return new AspectTerm(aspect, 0, false);
        }
        boolean context = role.startsWith("~");
        return new AspectTerm(aspect, Double.parseDouble(context ? role.substring(1) : role), context);
    }
}
