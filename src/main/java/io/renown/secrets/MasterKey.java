package io.renown.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What seals data keys: derived from the 32 bytes that the operator keeps, so that these serve other ends as well. */
final class MasterKey {

    /** The purpose for which {@link io.renown.embedded.DataFolder#secret} derives the same from a folder's key. */
    static final String PURPOSE = "sealing";

    private static final int BYTES = 32;

    private final SecretKey key;
    private final String print;

    private MasterKey(byte[] derived) {
        this.key = new SecretKeySpec(derived, "AES");
        this.print = HexFormat.of().formatHex(hmac(derived, "print"), 0, 8);
    }

    /** @param secret 64 hexadecimal digits, derived for {@link #PURPOSE} */
    static MasterKey derived(String secret) {
        return new MasterKey(HexFormat.of().parseHex(secret));
    }

    static MasterKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalStateException("The master key must be 32 bytes, not " + bytes.length + ".");
        }
        return new MasterKey(hmac(bytes, PURPOSE));
    }

    /** @param name of the setting, for the operator */
    static MasterKey ofBase64(String name, String text) {
        try {
            return of(Base64.getDecoder().decode(text.strip()));
        } catch (IllegalArgumentException e) {
            // Not the cause: its message tells of the characters.
            throw new IllegalStateException(name + " must be the 32 bytes of the master key in base64.");
        }
    }

    /** @param file with the 32 bytes, or with their base64 */
    static MasterKey ofFile(String name, Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return content.length == BYTES
                    ? of(content)
                    : ofBase64(name, new String(content, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(
                    name + " names a file that cannot be read: " + file + " ("
                            + e.getClass().getSimpleName() + ").",
                    e);
        }
    }

    SecretKey key() {
        return key;
    }

    /** 16 hexadecimal digits that tell keys apart. */
    String print() {
        return print;
    }

    private static byte[] hmac(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "master key " + print;
    }
}
