package io.renown.analysis;

/** A stretch of a text, in UTF-16 units. @param end behind the last */
public record Span(int start, int end) {}
