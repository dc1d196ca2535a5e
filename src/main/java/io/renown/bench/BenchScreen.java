package io.renown.bench;

/** Who watches a bench. */
public interface BenchScreen {

    void print(String line);

    /** @param total 0 when nobody knows */
    void progress(String what, long done, long total);
}
