package io.renown.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.secrets.SealBrokenException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final byte[] VALUE = "a password 密码".getBytes(StandardCharsets.UTF_8);
    private static final SecretKey KEY = key((byte) 1);
    private static final Place PLACE = new Place(new KeySpace.OfTenant(1), "platform-account.token", 7);

    @Test
    void opensWhereItWasSealed() {
        byte[] sealed = Envelope.seal(KEY, 3, PLACE, VALUE);

        assertThat(Envelope.version(PLACE, sealed)).isEqualTo(3);
        assertThat(Envelope.open(KEY, PLACE, sealed)).isEqualTo(VALUE);
        assertThat(sealed).hasSize(VALUE.length + 33);
    }

    @Test
    void neverLooksTheSame() {
        assertThat(Envelope.seal(KEY, 1, PLACE, VALUE)).isNotEqualTo(Envelope.seal(KEY, 1, PLACE, VALUE));
    }

    @Test
    void opensInNoOtherRowPurposeTenantOrSpace() {
        byte[] sealed = Envelope.seal(KEY, 1, PLACE, VALUE);

        for (Place other : List.of(
                new Place(PLACE.space(), PLACE.purpose(), 8),
                new Place(PLACE.space(), "platform-account.tokens", 7),
                new Place(new KeySpace.OfTenant(11), PLACE.purpose(), 7),
                new Place(new KeySpace.OfPersons(), PLACE.purpose(), 7))) {
            assertRefused(KEY, other, sealed);
        }
        assertRefused(key((byte) 2), PLACE, sealed);
    }

    @Test
    void refusesEveryAlteredByteAndEveryCut() {
        byte[] sealed = Envelope.seal(KEY, 1, PLACE, VALUE);
        List<byte[]> altered = new ArrayList<>();
        for (int i = 0; i < sealed.length; i++) {
            byte[] copy = sealed.clone();
            copy[i] ^= 1;
            altered.add(copy);
            altered.add(java.util.Arrays.copyOf(sealed, i));
        }

        assertThat(altered).allSatisfy(bytes -> assertRefused(KEY, PLACE, bytes));
    }

    @Test
    void saysWhyWithoutSayingWhat() {
        byte[] sealed = Envelope.seal(KEY, 1, PLACE, VALUE);
        sealed[20] ^= 1;

        assertThatThrownBy(() -> Envelope.open(KEY, PLACE, sealed))
                .hasMessage("A secret (platform-account.token) does not open: it was altered, or was sealed for another"
                        + " place.")
                .hasNoCause();
        assertThatThrownBy(() -> Envelope.open(KEY, PLACE, new byte[3]))
                .extracting(failure -> ((SealBrokenException) failure).reason())
                .isEqualTo(Reason.NOT_SEALED);
    }

    @Test
    void aSecretShowsItselfOnlyWhenAsked() {
        Secret secret = Secret.of("hunter2");

        assertThat(secret + " " + List.of(secret) + secret.hashCode()).doesNotContain("hunter2");
        assertThat(secret.reveal()).isEqualTo("hunter2");
        assertThat(secret).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
        secret.revealBytes()[0] = 0;
        assertThat(secret.reveal()).as("handed out as a copy").isEqualTo("hunter2");
    }

    private static void assertRefused(SecretKey key, Place place, byte[] sealed) {
        assertThatThrownBy(() -> Envelope.open(key, place, sealed)).isInstanceOf(SealBrokenException.class);
    }

    private static SecretKey key(byte fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, fill);
        return new SecretKeySpec(bytes, "AES");
    }
}
