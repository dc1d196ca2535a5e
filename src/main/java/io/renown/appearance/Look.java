package io.renown.appearance;

import io.renown.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a tenant or a brand sets of how it is shown; null for what it inherits.
 *
 * @param name of the portal, one line of at most {@link #LONGEST_NAME} characters
 * @param accent {@code #rrggbb}
 * @param darkLogo for dark pages; without it the logo stands on a light plate there
 */
public record Look(
        @Nullable String name,
        @Nullable String accent,
        @Nullable LogoImage logo,
        @Nullable LogoImage darkLogo) {

    public static final Look INHERITED = new Look(null, null, null, null);
    public static final int LONGEST_NAME = 60;

    /** @throws Problem {@code appearance-name}, {@code accent-colour}, {@code logo-dark-alone} */
    public Look {
        name = name == null || name.isBlank() ? null : line(name, "appearance-name");
        accent = accent == null || accent.isBlank()
                ? null
                : Colour.parse(accent.strip()).hex();
        if (logo == null && darkLogo != null) {
            throw Problem.invalid("logo-dark-alone");
        }
    }

    /** Names stand in headers of mails, where a line break would begin another header. */
    static String line(String text, String problem) {
        String line = text.strip();
        boolean controls = line.codePoints()
                .anyMatch(sign -> Character.isISOControl(sign)
                        || Character.getType(sign) == Character.FORMAT
                        || Character.getType(sign) == Character.LINE_SEPARATOR
                        || Character.getType(sign) == Character.PARAGRAPH_SEPARATOR);
        if (line.length() > LONGEST_NAME || controls) {
            throw Problem.invalid(problem, LONGEST_NAME);
        }
        return line;
    }
}
