package io.renown.identity;

import io.renown.tenancy.Role;
import java.util.List;

/**
 * A member as colleagues see them.
 *
 * @param brandIds the brands this member is limited to, without the sub-brands that follow from them; empty with
 *     {@code allBrands}
 */
public record MemberDetails(
        long id, String name, String email, Role role, boolean active, boolean allBrands, List<Long> brandIds) {

    /** One or two letters for lists. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "?" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
