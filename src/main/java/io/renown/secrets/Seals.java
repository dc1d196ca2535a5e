package io.renown.secrets;

import io.renown.secrets.DataKeys.DataKey;

/** Sealing and opening with the right data key. */
final class Seals {

    private Seals() {}

    static byte[] seal(DataKeys keys, Place place, byte[] value) {
        DataKey key = keys.forSealing(place.space());
        return Envelope.seal(key.key(), key.version(), place, value);
    }

    static Secret open(DataKeys keys, Place place, byte[] sealed) {
        int version = Envelope.version(place, sealed);
        return Secret.of(Envelope.open(keys.forOpening(place.space(), version, place.purpose()), place, sealed));
    }
}
