package io.renown.order;

/** Who delivered an order, as the shop calls them. */
public record OrderCarrier(String number, long brandId, String carrier) {}
