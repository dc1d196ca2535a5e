package io.renown.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup of a portal that works, brought into an empty folder. */
@Tag("portal-processes")
class RestoredPortalHoldsTheSameIT {

    private static final int ROWS = 3_000;

    @Test
    void aBackupTakenWhileAnImportRunsIsOneMomentAndTheImportGoesOnFromIt() throws Exception {
        String named = System.getProperty("renown.kills.folder");
        Path folder = Files.createTempDirectory(
                Files.createDirectories(named == null ? Path.of("target", "killing") : Path.of(named))
                        .toAbsolutePath(),
                "backup");
        Path file = folder.resolve("live.zip");
        Shop shop;
        try (PortalProcess portal = new PortalProcess(folder.resolve("first"))) {
            portal.start();
            shop = new Shop(portal, new Random(3));
            shop.open();
            shop.write("north", ROWS);
            shop.settle();
            shop.write("north", ROWS);
            shop.write("south", ROWS);
            shop.send(); // confirmed, and worked off while the backup is made
            assertThat(shop.command(0, "backup", file.toString(), "--with-key")).contains("Backed up");

            PortalProcess.Answer whileItRuns = portal.command("restore", file.toString(), "--replace");
            assertThat(whileItRuns.exitCode()).isEqualTo(1);
            assertThat(whileItRuns.said()).contains("A portal holds the data folder");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        try (PortalProcess restored = new PortalProcess(folder.resolve("second"))) {
            refusesADamagedFile(restored, file);
            PortalProcess.Answer answer = restored.command("restore", file.toString());
            assertThat(answer.exitCode()).as(answer.said()).isZero();
            assertThat(restored.command("restore", file.toString()).said()).contains("holds tenants");

            Path again = folder.resolve("again.zip");
            assertThat(restored.command("backup", again.toString(), "--with-key")
                            .exitCode())
                    .isZero();
            Map<String, String> sums = sums(file);
            Map<String, String> sumsAgain = sums(again);
            sums.keySet().removeIf(name -> name.contains("/audit_")); // it tells of the restore now
            sumsAgain.keySet().removeIf(name -> name.contains("/audit_"));
            assertThat(sumsAgain).isEqualTo(sums).containsKey("tables/review.jsonl");

            restored.start();
            shop.moveTo(restored);
            shop.settle();
            new Truth(restored, shop).holdsAtRest();
            erasesAgainWhoWasErasedBeforeTheRestore(restored, shop);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The list of erasures lies in the folder, whatever the backup says. */
    private static void erasesAgainWhoWasErasedBeforeTheRestore(PortalProcess portal, Shop shop) throws Exception {
        JsonNode review = shop.rest().get("/reviews?limit=1").at("/items/0");
        String id = review.at("/id").asString();
        JsonNode before = shop.rest().get("/reviews/" + id);
        assertThat(before.at("/text").asString()).isNotEmpty();
        long total = shop.rest().get("/reviews?limit=1").at("/total").asLong();
        portal.close();
        String tenant;
        try (Stream<Path> tenants = Files.list(portal.folder().resolve("files"))) {
            tenant = tenants.findFirst().orElseThrow().getFileName().toString();
        }
        Files.writeString(
                Files.createDirectories(portal.folder().resolve("erasures")).resolve("erasures.jsonl"),
                "{\"tenant\":" + tenant + ",\"thing\":\"review:" + id + "\"}\n{\"tenant\":" + tenant
                        + ",\"thi"); // cut off

        portal.start();

        shop.moveTo(portal);
        JsonNode erased = shop.rest().get("/reviews/" + id);
        assertThat(erased.at("/text").asString() + erased.at("/author").asString())
                .isEmpty();
        assertThat(erased.at("/rating").toString())
                .isEqualTo(before.at("/rating").toString());
        assertThat(shop.rest().get("/reviews?limit=1").at("/total").asLong()).isEqualTo(total);
        assertThat(shop.command(0, "verify-chain", "--tenant", Shop.SLUG)).isNotEmpty();
    }

    private static void refusesADamagedFile(PortalProcess portal, Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 3] ^= 1;
        Path damaged = Files.write(file.resolveSibling("damaged.zip"), bytes);
        PortalProcess.Answer answer = portal.command("restore", damaged.toString());
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.said()).contains("damaged");
        Path cut = Files.write(file.resolveSibling("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(portal.command("restore", cut.toString()).said()).contains("was cut off");
        assertThat(portal.folder().resolve("master.key")).doesNotExist();
    }

    /** By entry, as the manifest tells. */
    private static Map<String, String> sums(Path file) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String manifest = new String(
                    zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes(), StandardCharsets.UTF_8);
            for (JsonNode entry : JsonMapper.shared().readTree(manifest).at("/entries")) {
                sums.put(entry.at("/name").asString(), entry.at("/sha256").asString());
            }
        }
        return sums;
    }
}
