package io.renown.killing;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.killing.PortalProcess.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * One data folder through a number of lives. {@code -Drenown.kills=50} kills as often (default 3),
 * {@code -Drenown.kills.seed=7} repeats a run, {@code -Drenown.kills.folder=DIR} puts the data elsewhere; each round prints
 * what it did.
 */
@Tag("portal-processes")
class KilledPortalLosesNothingIT {

    private static final int KILLS = Integer.getInteger("renown.kills", 3);
    private static final long SEED = Long.getLong("renown.kills.seed", 20_261_122L);
    private static final int ROWS = Integer.getInteger("renown.kills.rows", 3_000);

    /** Tables in the order in which a first start makes them; it is killed as soon as one of them is there. */
    private static final List<String> TABLES =
            List.of("tenant", "brand", "audit_entry", "review", "import_error", "jobrunr_jobs", "jobrunr_metadata");

    private enum Blow {
        /** The portal lives on, its database dies. */
        DATABASE,
        /** The portal dies, its database stays behind. */
        PORTAL,
        /** Both, as when the power fails, but for what the operating system still writes. */
        BOTH,
        /** Both, and the index is gone afterwards. */
        BOTH_AND_INDEX,
        /** The portal dies, and once more while it starts. */
        PORTAL_TWICE
    }

    /** So that a short run has the most different ones. */
    private static final List<Blow> FIRST = List.of(Blow.DATABASE, Blow.PORTAL, Blow.BOTH_AND_INDEX);

    @Test
    void everyAcceptedRowIsThereOnceHoweverOftenThePortalIsKilled() throws Exception {
        Path folder = folder();
        try (PortalProcess portal = new PortalProcess(folder)) {
            killTheFirstStart(portal, new Random(SEED));
            portal.start();
            Shop shop = new Shop(portal, new Random(SEED));
            shop.open();
            Truth truth = new Truth(portal, shop);
            for (int round = 0; round < KILLS; round++) {
                Random random = new Random(SEED + round);
                Blow blow = round < FIRST.size() ? FIRST.get(round) : any(random);
                long began = System.nanoTime();
                play(portal, shop, blow, random, truth);
                if (round == KILLS - 1) {
                    truth.holdsAtRest();
                } else {
                    truth.holds();
                }
                System.out.printf(
                        "kill %d of %d: seed %d, %s, %,d rows held, %d s%n",
                        round + 1,
                        KILLS,
                        SEED + round,
                        blow,
                        shop.size(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
            }
            portal.close();
            assertThat(portal.databases()).as("left behind by an orderly stop").isEmpty();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Blow any(Random random) {
        return Blow.values()[random.nextInt(Blow.values().length)];
    }

    private static void play(PortalProcess portal, Shop shop, Blow blow, Random random, Truth truth) throws Exception {
        if (random.nextBoolean()) {
            makeTheAnalysisOld(truth);
        }
        Thread script = Thread.ofPlatform().start(() -> {
            Shop.LISTINGS.forEach(listing -> shop.write(listing, ROWS));
            shop.send();
        });
        // A random moment between the first byte sent and the last row written.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(2_500)));
        switch (blow) {
            case DATABASE -> portal.killDatabase();
            case PORTAL, PORTAL_TWICE -> portal.kill();
            case BOTH, BOTH_AND_INDEX -> {
                portal.kill();
                portal.killDatabase();
            }
        }
        script.join();
        if (blow == Blow.BOTH_AND_INDEX) {
            FileSystemUtils.deleteRecursively(portal.folder().resolve("index"));
        }
        if (blow == Blow.PORTAL_TWICE) {
            portal.begin();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(9_000)));
            portal.kill();
        }
        if (blow != Blow.DATABASE) {
            portal.start();
        }
        shop.settle();
    }

    /** As if an older release had analysed some of the reviews: the next start brings them up to date. */
    private static void makeTheAnalysisOld(Truth truth) throws Exception {
        try (Connection database = truth.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE review SET model_version = 'older' WHERE id % 3 = 0");
        }
    }

    private static void killTheFirstStart(PortalProcess portal, Random random) throws Exception {
        String table = TABLES.get(random.nextInt(TABLES.size()));
        Path made = portal.folder().resolve("db/data/renown").resolve(table + ".ibd");
        portal.begin();
        Await.until("the table " + table + " is made", PortalProcess.START_LIMIT, () -> Files.exists(made));
        portal.kill();
        if (random.nextBoolean()) {
            portal.killDatabase();
        }
        System.out.printf("first start killed when it had made %s%n", table);
    }

    private static Path folder() throws IOException {
        String named = System.getProperty("renown.kills.folder");
        Path parent = Files.createDirectories(named == null ? Path.of("target", "killing") : Path.of(named));
        return Files.createTempDirectory(parent.toAbsolutePath(), "portal");
    }
}
