package io.renown.mail;

import io.renown.shared.Problem;

/**
 * A mail to one recipient.
 *
 * @param to a bare address of at most 190 characters
 * @param subject one line of at most 200 characters
 * @param html the same words as {@code text}, as a whole document
 */
public record Mail(String to, String subject, String text, String html) {

    private static final String ADDRESS = "[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\]+@[^@\\s\\p{Cntrl}<>,;:\"()\\[\\]\\\\]+";

    /** Refuses what could add a header or a recipient. */
    public Mail {
        if (to.length() > 190 || !to.matches(ADDRESS)) {
            throw Problem.invalid("mail-recipient");
        }
        if (subject.isBlank() || subject.length() > 200 || subject.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("mail-subject");
        }
    }

    /** Without its words, which may hold links. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
