package io.renown.identity;

import io.renown.shared.TextCut;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody signs in from.
 *
 * @param address of the browser or of the last proxy that is trusted, at most 45 characters
 * @param agent the browser's name for itself, shortened to 120 characters
 */
public record SignInOrigin(String address, String agent) {

    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 120;

    public SignInOrigin {
        address = shortened(address, LONGEST_ADDRESS);
        agent = shortened(agent, LONGEST_AGENT);
    }

    public static SignInOrigin of(@Nullable String address, @Nullable String agent) {
        return new SignInOrigin(address == null ? "" : address, agent == null ? "" : agent);
    }

    private static String shortened(String text, int most) {
        String printable = text.strip().replaceAll("[^\\x20-\\x7e]", "?");
        return TextCut.beginning(printable, most);
    }
}
