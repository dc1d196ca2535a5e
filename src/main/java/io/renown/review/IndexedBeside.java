package io.renown.review;

/** Slot: an index of a module above that is filled anew whenever that of reviews is. A Spring bean. */
public interface IndexedBeside {

    /** All of the current tenant, out of the database. */
    void refill();
}
