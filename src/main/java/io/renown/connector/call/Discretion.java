package io.renown.connector.call;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Some platforms repeat in their words the key that they refuse; others will read those words. */
final class Discretion {

    private static final String HIDDEN = "***";

    private Discretion() {}

    /** @param more secrets of the call itself, besides those of the account */
    static PlatformException of(PlatformException said, Connector connector, Access access, String... more) {
        List<String> secrets = new ArrayList<>(List.of(more));
        connector.settings().stream()
                .filter(Setting::secret)
                .map(setting -> access.settings().get(setting.key()))
                .filter(Objects::nonNull)
                .forEach(secrets::add);
        access.token().ifPresent(token -> secrets.addAll(of(token)));
        String words = said.words();
        for (String secret : secrets) {
            if (!secret.isBlank()) {
                words = words.replace(secret, HIDDEN);
            }
        }
        return words.equals(said.words())
                ? said
                : new PlatformException(said.trouble(), words, said.code(), said.retryAfter());
    }

    private static List<String> of(Token token) {
        return token.refresh() == null ? List.of(token.access()) : List.of(token.access(), token.refresh());
    }
}
