package io.renown.secrets;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** As {@link SecretBox}, for what belongs to a person and to no tenant, under keys of the installation. */
@Component
public class PersonSecretBox {

    private static final KeySpace SPACE = new KeySpace.OfPersons();

    private final DataKeys keys;

    PersonSecretBox(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Needs the transaction that writes the row, so that the key is not retired between the two.
     *
     * @param purpose as {@code person.totp}, the same for ever
     * @param rowId of the row that will hold it, such as the person's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, long rowId, byte[] value) {
        return Seals.seal(keys, new Place(SPACE, purpose, rowId), value);
    }

    /** As the other, for text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, long rowId, String value) {
        return seal(purpose, rowId, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SealBrokenException when it does not open here; its message holds nothing of the secret */
    public Secret open(String purpose, long rowId, byte[] sealed) {
        return Seals.open(keys, new Place(SPACE, purpose, rowId), sealed);
    }
}
