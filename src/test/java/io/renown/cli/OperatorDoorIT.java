package io.renown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.embedded.DataFolder;
import io.renown.provisioning.CornerShop;
import io.renown.support.PortalIT;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

class OperatorDoorIT extends PortalIT {

    @TempDir
    Path folder;

    @Autowired
    DataFolder data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void carriesCommandsIntoTheRunningPortal() throws Exception {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        CornerShop.layOut(shop);
        Path csv = Files.writeString(folder.resolve("more.csv"), """
                platform_review_id,rating,text
                x-1,5,Lovely
                x-2,9,Too many stars
                """);

        assertThat(run("tenant", "apply", shop.toString())).as(errors()).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("reviews").contains("corner-shop:");
        assertThat(run("tenant", "apply", shop.toString())).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("corner-shop: nothing to change");
        assertThat(run("tenant", "list")).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("Corner Shop 街角");
        assertThat(run("token", "--tenant", "corner-shop", "--member", "owner@corner-shop.example"))
                .isEqualTo(ExitCode.DONE);
        assertThat(said()).startsWith("rn_");
        assertThat(run("import", "--tenant", "corner-shop", "--listing", "corner-google", csv.toString()))
                .as(errors())
                .isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(errors()).contains("line 3, rating: ");
        assertThat(run("tenant", "export", "corner-shop", folder.resolve("out").toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("out/reviews.jsonl")).content().contains("Lovely");
        assertThat(run("tenant", "suspend", "corner-shop")).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("corner-shop is suspended");
        assertThat(run("tenant", "activate", "corner-shop")).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("corner-shop is active");
        assertThat(run("verify-chain", "--tenant", "corner-shop")).isEqualTo(ExitCode.DONE);
        assertThat(run("reindex", "--tenant", "corner-shop")).as(errors()).isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("Indexed ");
        assertThat(run("secrets", "rotate", "--tenant", "corner-shop"))
                .as(errors())
                .isEqualTo(ExitCode.DONE);
        assertThat(said()).contains("corner-shop: nothing is sealed");
        assertThat(run("secrets", "rotate", "--tenant", "corner-shop", "--master"))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run("secrets", "forget")).isEqualTo(ExitCode.FAILED);
        assertThat(run("tenant", "erase", "corner-shop")).isEqualTo(ExitCode.FAILED);
        assertThat(errors()).contains("--yes");
        assertThat(run("tenant", "erase", "corner-shop", "--yes")).isEqualTo(ExitCode.DONE);
        assertThat(run("tenant", "export", "corner-shop")).isEqualTo(ExitCode.FAILED);
        assertThat(errors()).contains("There is no tenant with the slug corner-shop.");
    }

    @Test
    void doesNotRunThePortalInsideThePortal() throws Exception {
        RemotePortal portal = new RemotePortal(URI.create(url("")), key(), console(new Object()));

        assertThat(portal.run(List.of("run"), List.of())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void tellsTheFolderWhereThePortalListens() throws Exception {
        PortalFile.Address address = PortalFile.read(data.root()).orElseThrow();

        assertThat(address.url()).isEqualTo(URI.create(url("")));
        assertThat(address.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.root().resolve("portal.json"))))
                .isEqualTo("rw-------");
        assertThat(new RemotePortal(address.url(), key(), console(new Object())).isThere())
                .isTrue();
        assertThat(new RemotePortal(address.url(), "wrong", console(new Object())).isThere())
                .isFalse();
    }

    @Test
    void opensToNobodyWithoutTheKeyOrThroughAProxy() throws Exception {
        assertThat(knock("Renown-Operator-Key", key())).isEqualTo(204);
        assertThat(knock("Renown-Operator-Key", "0".repeat(64))).isEqualTo(403);
        assertThat(knock()).isEqualTo(403);
        for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")) {
            assertThat(knock("Renown-Operator-Key", key(), header, "127.0.0.1"))
                    .as(header)
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> new RemotePortal(URI.create(url("")), "wrong", console(new Object()))
                        .run(List.of("tenant", "list"), List.of()))
                .hasMessageContaining("does not know this operator key");
    }

    private int knock(String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("/operator/commands")));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        PrintWriter unused = new PrintWriter(new StringWriter());
        return CommandParser.execute(List.of(arguments), unused, unused, command -> {
            Console console = console(command);
            return CommandRunner.guarded(
                    console,
                    () -> new RemotePortal(URI.create(url("")), key(), console)
                            .run(List.of(arguments), ((OperatorCommand) command).files()));
        });
    }

    private Console console(Object command) {
        return new TerminalConsole(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                command instanceof WritesFiles writes ? writes.folder() : folder);
    }

    private String key() {
        return data.secret("operator");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
