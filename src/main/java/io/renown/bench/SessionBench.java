package io.renown.bench;

import io.renown.bench.words.Dice;
import io.renown.shared.Tsid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What members cost who have the inbox open, and what they wait for when all of them work while a file is imported. */
final class SessionBench {

    private static final double MB = 1 << 20;
    private static final int WARM_UP = 3;
    /** At work, but not measured: a portal that was started a moment ago still compiles what it runs. */
    private static final int WARM_UP_SECONDS = 30;

    private static final long SHORTEST_PAUSE = 1_000;
    private static final int PAUSE_SPREAD = 4_000;

    private final BenchOptions options;
    private final Figures figures;

    SessionBench(BenchOptions options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run(Class<?> application) throws Exception {
        FilledData data = FilledData.large(options, figures.screen());
        data.ensure(application);
        String slug = data.largest().slug();
        List<UiMember> members = new ArrayList<>();
        try (PortalProcess portal =
                PortalProcess.start(application, data.folder(), options.database(), options.port())) {
            try {
                measureHeap(portal, slug, members);
                measureWork(portal, data, members);
            } finally {
                members.forEach(UiMember::close);
            }
        }
    }

    private void measureHeap(PortalProcess portal, String slug, List<UiMember> members) throws Exception {
        // The first ones load classes and fill caches that all others share.
        for (int i = 0; i < WARM_UP; i++) {
            try (UiMember first = new UiMember(portal.port(), slug)) {
                first.signIn(TenantWriter.email(slug, options.members() + 1));
                first.openInbox();
                first.filter("rating:1..2");
                first.openReview(0);
            }
        }
        long before = portal.liveHeap();
        for (int number = 1; number <= options.members(); number++) {
            UiMember member = new UiMember(portal.port(), slug);
            members.add(member);
            member.signIn(TenantWriter.email(slug, number));
            member.openInbox();
            figures.screen().progress("signed in", number, options.members());
        }
        long after = portal.liveHeap();
        figures.add("heap_before", before / MB, "MB", "live, after a full collection");
        figures.add(
                "heap_after", after / MB, "MB", options.members() + " members with the inbox open and push connected");
        figures.atMost(1, "session", (after - before) / MB / options.members(), "MB", "heap of one signed-in member");
    }

    private record Times(long from, Latencies open, Latencies review, Latencies filter, Latencies all) {

        void addOpening(long began) {
            if (began >= from) {
                open.add(System.nanoTime() - began);
            }
        }

        void add(Latencies kind, long began) {
            if (began >= from) {
                long nanos = System.nanoTime() - began;
                kind.add(nanos);
                all.add(nanos);
            }
        }
    }

    private void measureWork(PortalProcess portal, FilledData data, List<UiMember> members) throws Exception {
        long from = System.nanoTime() + TimeUnit.SECONDS.toNanos(Math.min(WARM_UP_SECONDS, options.seconds()));
        long until = from + TimeUnit.SECONDS.toNanos(options.seconds());
        Times times = new Times(from, new Latencies(), new Latencies(), new Latencies(), new Latencies());
        AtomicInteger errors = new AtomicInteger();
        AtomicReference<@Nullable String> firstError = new AtomicReference<>();
        AtomicReference<String> imported = new AtomicReference<>("");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            running.add(threads.submit(() -> {
                imported.set(importMeanwhile(portal, data, until));
                return null;
            }));
            for (int number = 0; number < members.size(); number++) {
                UiMember member = members.get(number);
                Dice dice = Dice.of(17, number);
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < until) {
                        try {
                            work(member, dice, times);
                        } catch (IOException e) {
                            errors.incrementAndGet();
                            firstError.compareAndSet(null, String.valueOf(e.getMessage()));
                        }
                    }
                    return null;
                }));
            }
            while (System.nanoTime() < until) {
                figures.screen()
                        .progress("messages, " + errors + " errors", times.all().count(), 0);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        figures.add("imported_meanwhile", 1, "", imported.get());
        figures.times("work_open_inbox", times.open(), null, "page, init, shell and first rows: four round trips");
        figures.times("work_open_review", times.review(), null, "a click on a row");
        figures.times("work_filter", times.filter(), null, "another filter or search");
        figures.times(
                "work", times.all(), 300.0, members.size() + " members with pauses of 1 to 5 s, one round trip each");
        figures.atMost(0, "work_errors", errors.get(), "", Objects.requireNonNullElse(firstError.get(), ""));
    }

    /** One step of a member's day, and the pause behind it. */
    private static void work(UiMember member, Dice dice, Times times) throws IOException, InterruptedException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SHORTEST_PAUSE + dice.nextInt(PAUSE_SPREAD)));
        int step = dice.nextInt(20);
        long began = System.nanoTime();
        if (step == 0) {
            member.openInbox();
            times.addOpening(began);
        } else if (step < 12) {
            if (member.openReview(dice.nextInt(20))) {
                times.add(times.review(), began);
            } else {
                member.filter("");
                times.add(times.filter(), began);
            }
        } else {
            List<String> queries = step < 15 ? Queries.FILTERS : step < 18 ? Queries.CHINESE : Queries.ENGLISH;
            member.filter(Queries.word(queries, dice.nextInt(1_000)));
            times.add(times.filter(), began);
        }
    }

    /** One file behind the other until the time is over, by REST, as another member would bring them. */
    private String importMeanwhile(PortalProcess portal, FilledData data, long until) throws Exception {
        Path file = options.out().resolve("session-reviews.csv");
        try {
            return new RestImport(portal.port(), data.key())
                    .importUntil(file, until, LocalDate.now(Clock.systemUTC()).minusDays(1), Tsid.next());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
