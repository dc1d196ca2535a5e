package io.renown.search;

/**
 * A few words kept with the index, wherever it is, that tell whether it belongs to this database and how old it is. What
 * happens to the index (lost, emptied, an older copy put back) happens to them.
 */
public interface IndexLedger {

    /** What the index is known by; another after it was lost. Empty when there is no entry. */
    IndexEntry read();

    void write(IndexEntry entry);
}
