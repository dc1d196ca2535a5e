package io.renown.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class RenownScriptTest {

    @TempDir
    Path folder;

    private ScriptCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new ScriptCheckout(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"renown", ".ci/run"})
    void scriptsAreValidShell(String script) throws Exception {
        Process check = new ProcessBuilder("bash", "-n", script).inheritIO().start();

        assertThat(check.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "test",
                "tenant",
                "token",
                "import",
                "evaluate",
                "train",
                "bench",
                "verify-chain",
                "backup",
                "restore",
                "audit",
                "operator",
                "platforms",
                "package",
                "format"
            })
    void helpNamesEveryCommand(String command) throws Exception {
        var help = checkout.renown("help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.output()).containsPattern("(?m)^  " + command + " ");
    }

    @Test
    void withoutACommandTheUsageIsShownAndNothingIsDone() throws Exception {
        var outcome = checkout.renown();

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).contains("Usage: ./renown COMMAND");
    }

    @Test
    void anUnknownCommandIsNamedAndRefused() throws Exception {
        var outcome = checkout.renown("fly");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.errors()).contains("'fly'").contains("Usage: ./renown COMMAND");
    }

    @Test
    void withoutAJdkItSaysHowToGetOne() throws Exception {
        var outcome = checkout.renown("run");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("a JDK 25 or later is needed")
                .contains("apt-get install", "brew install", "sdk install java");
    }

    @Test
    void anOldMavenIsRefusedByItsVersion() throws Exception {
        checkout.set("JAVA_HOME", checkout.jdk("jdk-25", "25").toString());
        checkout.tool("mvn", "echo 'Apache Maven 3.6.3 (Red Hat)'");

        var outcome = checkout.renown("run");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("Maven 3.8 or later is needed").contains("is 3.6.3");
    }

    @Test
    void anOldNodeWithoutNpmPackagesIsRefusedWithTheReason() throws Exception {
        checkout.set("JAVA_HOME", checkout.jdk("jdk-25", "25").toString());
        checkout.maven("");
        checkout.tool("node", "echo v20.20.2");
        checkout.tool("npm", "echo 'npm error network unreachable'; exit 1");

        var outcome = checkout.renown("run");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("network unreachable").contains("Node 24 could not be fetched");
        assertThat(folder.resolve(".cache/renown")).isEmptyDirectory();
    }

    @Test
    void anOldNodeIsReplacedByOneFromNpmInTheCacheOfTheUser() throws Exception {
        checkout.set("JAVA_HOME", checkout.jdk("jdk-25", "25").toString());
        checkout.maven("");
        checkout.tool("node", "echo v20.20.2");
        checkout.tool("npm", """
                echo fetched >>"$HOME/npm.log"
                for package in "$@"; do
                    case $package in node-*@24) home=$3/node_modules/${package%@24}/bin ;; esac
                done
                mkdir -p "$home" "$3/node_modules/npm/bin"
                ln -s "$(type -P true)" "$home/node"
                """);

        checkout.renown("package");
        checkout.renown("package");

        assertThat(checkout.mavenCalls().lines())
                .hasSize(2)
                .allSatisfy(call ->
                        assertThat(call).contains("-Dvaadin.node.folder=" + folder.resolve(".cache/renown/node-24")));
        assertThat(folder.resolve("npm.log")).hasContent("fetched");
        assertThat(folder.resolve(".cache/renown")).isDirectoryNotContaining("glob:**/node.*");
    }

    @ParameterizedTest
    @CsvSource({
        "3.8.7, 3.8, true",
        "3.10.0, 3.8, true",
        "4.0.0-rc-3, 3.8, true",
        "3.6.3, 3.8, false",
        "24.0.0, 24, true",
        "20.20.2, 24, false",
        "25-ea, 25, true",
        "25.0.3, 25.0.10, false",
    })
    void versionsCompareByNumber(String version, String wanted, boolean enough) throws Exception {
        var outcome = checkout.functions("at_least %s %s".formatted(version, wanted));

        assertThat(outcome.exitCode() == 0).isEqualTo(enough);
    }

    @Test
    void amongJdksTheLatestUpdateOfTheOwnReleaseIsTaken() throws Exception {
        Path best = checkout.jdk("jdk-25.0.10", "25.0.10");
        checkout.set(
                "RENOWN_JDK_FOLDERS",
                "%s:%s:%s:%s"
                        .formatted(
                                checkout.jdk("jdk-24", "24.0.2"),
                                checkout.jdk("jdk-26", "26"),
                                best,
                                checkout.jdk("jdk-25.0.3", "25.0.3")));

        assertThat(checkout.functions("find_jdk").output()).isEqualTo(best.toString());
    }
}
