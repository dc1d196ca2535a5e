package io.renown.backup;

/** Hears how far a backup or a restore is. */
public interface BackupProgress {

    /**
     * @param what a table, or {@code files}
     * @param total 0 when nobody knows
     */
    void see(String what, long done, long total);
}
