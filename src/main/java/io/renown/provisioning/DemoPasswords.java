package io.renown.provisioning;

import io.renown.embedded.DataFolder;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The passwords of demo members: made from the data folder's master key, so that they stay the same and nobody else's
 * folder has them. Only for addresses under {@code .example}, which no real person can have (RFC 2606).
 */
@Component
class DemoPasswords {

    /** Without letters and digits that look alike. */
    private static final char[] READABLE = "abcdefghijkmnpqrstuvwxyz23456789".toCharArray();

    private static final int LENGTH = 12;

    private final DataFolder data;

    DemoPasswords(DataFolder data) {
        this.data = data;
    }

    Optional<String> findFor(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.endsWith(".example")) {
            return Optional.empty();
        }
        byte[] secret = HexFormat.of().parseHex(data.secret("demo:" + address));
        StringBuilder password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(READABLE[secret[i] & 31]);
        }
        return Optional.of(password.toString());
    }
}
