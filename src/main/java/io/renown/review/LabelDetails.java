package io.renown.review;

/** @param colour {@code #rrggbb} */
public record LabelDetails(long id, String name, String colour) {}
