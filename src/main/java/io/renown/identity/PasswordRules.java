package io.renown.identity;

import io.renown.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password must be, after NIST SP 800-63B: long enough and not what guessers try first; of any signs. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** @throws Problem that says what to do */
    static void check(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Problem.invalid("password-short", SHORTEST);
        }
        if (length > LONGEST) {
            throw Problem.invalid("password-long", LONGEST);
        }
        String folded = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean ofFewSigns = folded.codePoints().distinct().count() < 4;
        String own = folded.replaceAll("[^\\p{L}]", "");
        if (ofFewSigns
                || COMMON.contains(folded)
                || COMMON.contains(own)
                || folded.equals(email.toLowerCase(Locale.ROOT))
                || folded.equals(name.toLowerCase(Locale.ROOT))) {
            throw Problem.invalid("password-common");
        }
    }

    private static Set<String> common() {
        try (InputStream in =
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
