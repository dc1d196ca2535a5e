package io.renown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class CommandParserTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Object> executed = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --port 8093 --data d --fresh",
                "tenant apply a/tenant.yaml b --data d",
                "tenant list --url http://localhost:8093",
                "tenant export corner",
                "tenant export corner out",
                "tenant erase corner --yes",
                "token --tenant corner --member a@corner.example --expires 12h",
                "import --tenant corner --listing a reviews.csv --map map.yaml",
                "verify-chain --tenant corner",
                "evaluate --task sentiment --pass fast file.tsv",
                "train --data sets --out models",
                "platforms",
                "platforms --markdown",
                "bench",
                "bench import search --rows 1000 --tenants 10,100"
            })
    void takesWhatTheCommandLineOffers(String line) {
        assertThat(execute(line)).isEqualTo(7);
        assertThat(executed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "bench --rows many",
                "tenant",
                "tenant apply",
                "tenant list --nonsense",
                "token --tenant corner",
                "token --tenant corner --member a@corner.example --expires soon",
                "import --tenant corner --listing a",
                "run --port many"
            })
    void answersTheRestWithTheUsageAndExitCode2(String line) {
        assertThat(execute(line)).isEqualTo(ExitCode.USAGE);
        assertThat(executed).isEmpty();
        assertThat(err.toString()).contains("Usage: renown");
    }

    @Test
    void explainsItself() {
        assertThat(execute("--help")).isEqualTo(ExitCode.DONE);
        assertThat(execute("tenant export --help")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("verify-chain").contains("Where to (default: ./SLUG).");
    }

    @Test
    void readsDurations() {
        DurationConverter durations = new DurationConverter();

        assertThat(durations.convert("45m")).isEqualTo(Duration.ofMinutes(45));
        assertThat(durations.convert("12h")).isEqualTo(Duration.ofHours(12));
        assertThat(durations.convert("30d")).isEqualTo(Duration.ofDays(30));
        assertThat(durations.convert("8w")).isEqualTo(Duration.ofDays(56));
        for (String wrong : List.of("", "30", "0d", "-1d", "1y", "1 d")) {
            assertThatThrownBy(() -> durations.convert(wrong)).isInstanceOf(TypeConversionException.class);
        }
    }

    private int execute(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));
        return CommandParser.execute(arguments, new PrintWriter(out), new PrintWriter(err), command -> {
            executed.add(command);
            return 7;
        });
    }
}
