package io.renown.secrets;

/** @param id the one that the value was sealed for */
public record SealedRow(long id, byte[] sealed) {}
