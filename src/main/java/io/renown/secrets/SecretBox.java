package io.renown.secrets;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals and opens what the current tenant entrusts. It asks for no permission: the service whose row it is does. A sealed
 * value opens only in the tenant, for the purpose and in the row it was sealed for, and takes 33 bytes more than the value.
 */
@Component
public class SecretBox {

    private final DataKeys keys;

    SecretBox(DataKeys keys) {
        this.keys = keys;
    }

    /**
     * Needs the transaction that writes the row, so that the key is not retired between the two.
     *
     * @param purpose as {@code platform-account.token}, the same for ever
     * @param rowId of the row that will hold it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, long rowId, byte[] value) {
        return Seals.seal(keys, new Place(KeySpace.ofCurrentTenant(), purpose, rowId), value);
    }

    /** As the other, for text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, long rowId, String value) {
        return seal(purpose, rowId, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SealBrokenException when it does not open here; its message holds nothing of the secret */
    public Secret open(String purpose, long rowId, byte[] sealed) {
        return Seals.open(keys, new Place(KeySpace.ofCurrentTenant(), purpose, rowId), sealed);
    }
}
