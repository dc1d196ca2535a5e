package io.renown.bench;

import java.util.List;

/** Runs benches, one behind the other. */
public final class Bench {

    private final Class<?> application;
    private final BenchOptions options;
    private final BenchScreen screen;

    /** @param application the class Spring starts from */
    public Bench(Class<?> application, BenchOptions options, BenchScreen screen) {
        this.application = application;
        this.options = options;
        this.screen = screen;
    }

    public void run(List<BenchName> names) throws Exception {
        for (BenchName name : names) {
            Figures figures = new Figures(name, options.out(), screen);
            switch (name) {
                case IMPORT -> new ImportBench(application, options, figures).run();
                case INBOX -> new InboxBench(options, figures).run(application);
                case SEARCH -> new SearchBench(options, figures).run(application);
                case INSIGHT -> new InsightBench(options, figures).run(application);
                case START -> new StartBench(options, figures).run(application);
                case SESSION -> new SessionBench(options, figures).run(application);
                case TENANTS -> new TenantsBench(options, figures).run(application);
                case ANALYSIS -> new AnalysisBench(options, figures).run(application);
                case SYNC -> new SyncBench(options, figures).run(application);
            }
            screen.print("");
        }
        screen.print("All figures: " + options.out().toAbsolutePath() + "/*.csv");
    }
}
