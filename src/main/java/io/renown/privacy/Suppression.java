package io.renown.privacy;

/**
 * What must not be taken in again, without saying what it is.
 *
 * @param kind as of {@link HeldThing}
 * @param parentId of what it would be taken in under, such as a listing
 * @param key {@link PersonKeys#print} of what it is known by there
 */
public record Suppression(String kind, long parentId, byte[] key) {}
