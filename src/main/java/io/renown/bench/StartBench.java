package io.renown.bench;

/** How long an operator waits, from launching the process to a member's first page, with data that are there. */
final class StartBench {

    private static final int STARTS = 3;
    private static final long MANY = 5_000_000;

    private final BenchOptions options;
    private final Figures figures;

    StartBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run(Class<?> application) throws Exception {
        FilledData data = FilledData.large(options, figures.screen());
        data.ensure(application);
        double slowest = 0;
        double slowestPage = 0;
        double slowestStop = 0;
        for (int start = 1; start <= STARTS; start++) {
            figures.screen().progress("starts", start, STARTS);
            long began = System.nanoTime();
            PortalProcess portal = PortalProcess.start(application, data.folder(), options.database(), options.port());
            long stop;
            try (portal;
                    UiMember member = new UiMember(portal.port(), data.largest().slug())) {
                member.signIn(TenantWriter.email(data.largest().slug(), 1));
                member.openInbox();
                double page = seconds(began);
                figures.add("start_" + start, portal.secondsToReady(), "s", "launch to ready");
                slowest = Math.max(slowest, portal.secondsToReady());
                slowestPage = Math.max(slowestPage, page);
                stop = System.nanoTime();
            }
            slowestStop = Math.max(slowestStop, seconds(stop));
        }
        long reviews = data.reviews();
        String note = "slowest of " + STARTS + " with " + reviews + " reviews; the system's file cache is warm";
        figures.atMost(reviews < MANY ? 15 : 20, "start_to_ready", slowest, "s", note);
        figures.add("start_to_first_page", slowestPage, "s", "launch, sign-in, inbox with rows");
        figures.add("stop", slowestStop, "s", "slowest");
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
