package io.renown.killing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.renown.killing.PortalProcess.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Database, index and files on a disk of their own that fills up while an import runs. Needs to be allowed to mount one. */
@Tag("portal-processes")
class FullDiskLosesNothingIT {

    private static final int MEGABYTES = 420;
    private static final int ROWS = 4_000;

    private Path disk = Path.of("");

    @BeforeEach
    void mountDisk() throws Exception {
        disk = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "killing").toAbsolutePath()), "disk");
        Optional<String> refusal = tried(
                "mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m,mode=700", "renown-full-disk", disk.toString());
        assumeTrue(refusal.isEmpty(), () -> "no disk of its own can be mounted here: " + refusal.orElse(""));
    }

    @AfterEach
    void unmountDisk() throws Exception {
        tried("umount", "-l", disk.toString());
        Files.deleteIfExists(disk);
    }

    @Test
    void refusesClearlyWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        Path ballast = disk.resolve("ballast");
        try (PortalProcess portal = new PortalProcess(disk.resolve("data"))) {
            portal.start();
            Shop shop = new Shop(portal, new Random(7));
            shop.open();
            shop.write("north", ROWS);
            shop.settle();

            fill(ballast);
            shop.write("north", ROWS);
            shop.write("south", ROWS);
            shop.send();
            Await.until("the portal tells that there is no room", Duration.ofMinutes(2), () -> {
                Optional<Rest.Answer> refused = shop.rest()
                        .send(
                                "POST",
                                "/imports?listingId=" + shop.listingId("south"),
                                "text/csv",
                                "id,rating,comment\nrefused,5,x\n" + "refused,5,x\n".repeat(200_000));
                return refused.filter(answer -> answer.status() == 507 || answer.status() == 503)
                        .filter(answer -> answer.body().contains("/problems/"))
                        .isPresent();
            });
            assertThat(portal.isAlive()).isTrue();

            Files.delete(ballast);
            shop.settle();
            portal.close();
            portal.start(); // what the index lost on the full disk is there again at the latest now
            new Truth(portal, shop).holdsAtRest();
        }
    }

    private static void fill(Path ballast) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (Files.getFileStore(ballast).getUsableSpace() > block.length) {
                out.write(block);
            }
        }
    }

    /** @return what the command said, when it failed */
    private static Optional<String> tried(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(said.strip());
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
