package io.renown.secrets;

import io.renown.embedded.DataFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The master key that seals, and those that still open while one is exchanged for the other: from the environment where it
 * names one, else {@code master.key} of the data folder.
 */
@Component
final class MasterKeys {

    static final String VALUE = "RENOWN_MASTER_KEY";
    static final String FILE = "RENOWN_MASTER_KEY_FILE";
    static final String FORMER_VALUE = "RENOWN_FORMER_MASTER_KEY";
    static final String FORMER_FILE = "RENOWN_FORMER_MASTER_KEY_FILE";

    private final DataFolder data;
    private final Optional<MasterKey> given;
    private final Optional<MasterKey> former;

    MasterKeys(DataFolder data, Environment environment) {
        this.data = data;
        this.given = read(environment, VALUE, FILE);
        this.former = read(environment, FORMER_VALUE, FORMER_FILE);
    }

    private static Optional<MasterKey> read(Environment environment, String value, String file) {
        String text = environment.getProperty(value, "");
        String path = environment.getProperty(file, "");
        if (!text.isBlank() && !path.isBlank()) {
            throw new IllegalStateException("Set one of " + value + " and " + file + ", not both.");
        }
        if (!text.isBlank()) {
            return Optional.of(MasterKey.ofBase64(value, text));
        }
        return path.isBlank() ? Optional.empty() : Optional.of(MasterKey.ofFile(file, Path.of(path.strip())));
    }

    /** Whether the environment names the key; that of the folder then only opens. */
    boolean isGiven() {
        return given.isPresent();
    }

    /** While the folder's key is being exchanged, the next one seals: nothing must be left behind under the former. */
    MasterKey current() {
        return given.or(this::prepared).orElseGet(this::ofFolder);
    }

    /** The key with this print, if this portal has it. */
    Optional<MasterKey> find(String print) {
        return Stream.of(given.stream(), Stream.of(ofFolder()), former.stream(), prepared().stream())
                .flatMap(keys -> keys)
                .filter(key -> key.print().equals(print))
                .findFirst();
    }

    /** The key that is to come next, made when there is none yet. */
    MasterKey next() {
        return MasterKey.derived(data.prepareNextKey(MasterKey.PURPOSE));
    }

    /** From now on the next key is the folder's. */
    void takeNext() {
        data.takeNextKey();
    }

    private Optional<MasterKey> prepared() {
        return data.secretOfNextKey(MasterKey.PURPOSE).map(MasterKey::derived);
    }

    private MasterKey ofFolder() {
        return MasterKey.derived(data.secret(MasterKey.PURPOSE));
    }
}
