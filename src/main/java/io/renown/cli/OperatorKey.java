package io.renown.cli;

import io.renown.embedded.DataFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The key that lets a command into a running portal: whoever can read the data folder can derive it. */
@Component
public final class OperatorKey {

    public static final String HEADER = "Renown-Operator-Key";
    public static final String PATH = "/operator/commands";
    static final String ENVIRONMENT = "RENOWN_OPERATOR_KEY";
    static final String PURPOSE = "operator";

    private final DataFolder data;

    OperatorKey(DataFolder data) {
        this.data = data;
    }

    /** Takes as long for a wrong key as for the right one. */
    public boolean fits(@Nullable String given) {
        // Derived anew: the master key may have been exchanged since the last command.
        byte[] key = data.secret(PURPOSE).getBytes(StandardCharsets.US_ASCII);
        return given != null && MessageDigest.isEqual(key, given.getBytes(StandardCharsets.UTF_8));
    }
}
