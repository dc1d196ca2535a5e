package io.renown.identity;

import io.renown.tenancy.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as colleagues see them.
 *
 * @param brandIds the brands this member is limited to, without the sub-brands that follow from them; empty with
 *     {@code allBrands}
 * @param active whether they may enter now
 * @param guestOf the name of the agency through which they are or were here; null for the organization's own
 */
public record MemberDetails(
        long id,
        String name,
        String email,
        Role role,
        boolean active,
        boolean allBrands,
        List<Long> brandIds,
        @Nullable String guestOf) {

    public boolean isGuest() {
        return guestOf != null;
    }

    /** The name for lists; of a guest with the agency, so that nobody takes them for a colleague. */
    public String label() {
        return guestOf == null ? name : name + " · " + guestOf;
    }

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
