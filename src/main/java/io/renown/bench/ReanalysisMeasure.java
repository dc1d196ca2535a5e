package io.renown.bench;

import io.renown.review.Reanalysis;
import io.renown.review.ReanalysisStatus;
import io.renown.tenancy.TenantContext;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * All reviews of the large tenant, understood again by the job: to another opinion, in which each row changes and a fifth of
 * the documents, and back. In the end the data are what they were.
 */
final class ReanalysisMeasure {

    private static final double A_MILLION = 1_000_000;
    private static final double SECONDS = 180;

    private final OpenPortal portal;
    private final FilledData data;
    private final OtherOpinion opinion;
    private final Figures figures;
    private final Reanalysis reanalysis;

    ReanalysisMeasure(OpenPortal portal, FilledData data, OtherOpinion opinion, Figures figures) {
        this.portal = portal;
        this.data = data;
        this.opinion = opinion;
        this.figures = figures;
        this.reanalysis = portal.get(Reanalysis.class);
    }

    void run() throws IOException {
        TenantWriter.Made tenant = new TenantWriter(portal).find(data.largest().slug());
        TenantContext.callAs(tenant.tenantId(), tenant.member(), () -> {
            awaitEnd("finishing what an earlier run left"); // a portal that starts brings it to its own version
            measure(true, "reanalysis_there");
            measure(false, "reanalysis");
            return null;
        });
    }

    private void measure(boolean other, String name) throws IOException {
        opinion.setOther(other);
        CpuWatch cpu = new CpuWatch();
        long began = System.nanoTime();
        reanalysis.start();
        ReanalysisStatus status = awaitEnd(name);
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = status.done() / seconds;
        figures.atLeast(
                A_MILLION / SECONDS,
                name + "_rate",
                rate,
                "1/s",
                status.done() + " reviews, " + status.changed() + " rows changed, a fifth of the documents");
        figures.add(name + "_time", seconds, "s", "from the click until the last one is in");
        figures.atMost(SECONDS, name + "_of_a_million", A_MILLION / rate, "s", "projected at that rate");
        figures.add(name + "_cpu", cpu.ownMillis() / status.done(), "ms", "a review; this process");
        figures.add(name + "_cpu_database", cpu.databaseMillis() / status.done(), "ms", "a review; the database");
    }

    private ReanalysisStatus awaitEnd(String what) {
        while (true) {
            ReanalysisStatus status = reanalysis.status();
            if (status.left() == 0 && reanalysis.countOutdated() == 0) {
                return status;
            }
            figures.screen().progress(what, status.done(), Math.max(1, status.reviews()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
