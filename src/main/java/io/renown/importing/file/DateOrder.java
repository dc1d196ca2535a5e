package io.renown.importing.file;

/** How 03/05/2026 is to be read. Never guessed row by row: one file has one order. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
