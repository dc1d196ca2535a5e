package io.renown.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How large a bench is.
 *
 * @param out where the CSV files go
 * @param data data folder of the filled portal, null for one under {@code out} named by its size
 * @param database JDBC address of another server than the embedded one; it should hold nothing else
 * @param rows of the file that is imported
 * @param reviews in one tenant, and as many again over the others
 * @param otherTenants how many others
 * @param samples of each figure that is a percentile
 * @param tenants numbers of tenants to compare
 * @param members signed in at once
 * @param seconds for which they are at work
 * @param port of the portal that is started as a process
 */
public record BenchOptions(
        Path out,
        @Nullable Path data,
        @Nullable String database,
        long rows,
        long reviews,
        int otherTenants,
        int samples,
        List<Integer> tenants,
        int members,
        int seconds,
        int port) {

    public BenchOptions {
        tenants = List.copyOf(tenants);
        if (rows < 1 || reviews < 1 || samples < 1 || members < 1 || seconds < 1 || tenants.isEmpty()) {
            throw new IllegalArgumentException("sizes must be positive");
        }
    }
}
