package io.renown.secrets;

import io.renown.secrets.SealBrokenException.Reason;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM as it is stored: format (1 byte), version of the key (4), nonce (12, random), ciphertext and tag (16). Format
 * and version are associated data too. Random nonces are safe for 2^32 values a key (NIST SP 800-38D, 8.3).
 */
final class Envelope {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 1 + Integer.BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(SecretKey key, int version, Place place, byte[] value) {
        byte[] head = ByteBuffer.allocate(HEAD).put(FORMAT).putInt(version).array();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, place).doFinal(value);
            return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                    .put(head)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot seal", e);
        }
    }

    /** @throws SealBrokenException when these bytes are not of an envelope */
    static int version(Place place, byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG || sealed[0] != FORMAT) {
            throw new SealBrokenException(place.purpose(), Reason.NOT_SEALED);
        }
        return ByteBuffer.wrap(sealed).getInt(1);
    }

    /** @throws SealBrokenException when it was altered, or sealed for another place or under another key */
    static byte[] open(SecretKey key, Place place, byte[] sealed) {
        version(place, sealed);
        byte[] head = new byte[HEAD];
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed).get(head).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, head, place)
                    .doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE);
        } catch (AEADBadTagException wrong) {
            throw new SealBrokenException(place.purpose(), Reason.ALTERED_OR_MISPLACED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot open what is sealed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] head, Place place)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(place.associatedData());
        return cipher;
    }
}
