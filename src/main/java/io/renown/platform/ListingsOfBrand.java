package io.renown.platform;

/** How many listings hang on a brand, sub-brands apart. */
record ListingsOfBrand(long brandId, long listings) {}
