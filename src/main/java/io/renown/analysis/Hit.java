package io.renown.analysis;

/** A phrase of the sentiment lexicon where it stands in the text. */
record Hit(int start, int end, Term term) {}
