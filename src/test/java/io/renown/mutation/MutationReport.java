package io.renown.mutation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One line for each predicate, as it is tried: {@code verdict,tests,occurrence,statement}. */
final class MutationReport implements AutoCloseable {

    private final BufferedWriter csv;
    private final int all;
    private final List<TenantPredicate> survivors = new ArrayList<>();
    private int tried;

    MutationReport(Path file, int all) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        this.csv = Files.newBufferedWriter(file);
        this.all = all;
        csv.write("verdict,tests,occurrence,statement\n");
    }

    void add(TenantPredicate predicate, Set<String> tests, boolean caught) throws IOException {
        tried++;
        if (!caught) {
            survivors.add(predicate);
        }
        csv.write((caught ? "caught," : "SURVIVED,") + tests.size() + ',' + predicate.occurrence() + ",\""
                + predicate.statement().replaceAll("\\s+", " ").replace("\"", "\"\"") + "\"\n");
        csv.flush();
        System.out.printf("%d of %d, %d survived%n", tried, all, survivors.size());
    }

    double caughtShare() {
        return tried == 0 ? 0 : 1 - (double) survivors.size() / tried;
    }

    List<TenantPredicate> survivors() {
        return survivors;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
