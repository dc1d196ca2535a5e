package io.renown.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedConsoleTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final StringWriter wire = new StringWriter();

    @Test
    void playsAtTheTerminalWhatACommandSaidInThePortal() throws Exception {
        StreamedConsole far = new StreamedConsole(new PrintWriter(wire));
        byte[] large = "青禾\n".repeat(40_000).getBytes(StandardCharsets.UTF_8);

        far.print("one\ntwo");
        far.progress("rows", 3, 10);
        try (OutputStream file = far.create("reviews/a.jsonl")) {
            file.write(large);
        }
        far.create("empty.csv").close();
        far.error("three");
        far.end(ExitCode.SOME_REFUSED);

        assertThat(play()).isEqualTo(ExitCode.SOME_REFUSED);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("one\ntwo\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("three");
        assertThat(folder.resolve("reviews/a.jsonl")).hasBinaryContent(large);
        assertThat(folder.resolve("empty.csv")).isEmptyFile();
    }

    @Test
    void tellsWhenTheAnswerBreaksOff() {
        new StreamedConsole(new PrintWriter(wire)).print("one");

        assertThatThrownBy(this::play).isInstanceOf(CommandFailure.class).hasMessageContaining("broke off");
    }

    @Test
    void writesNothingOutsideItsFolder() {
        new StreamedConsole(new PrintWriter(wire)).create("../outside.txt");

        assertThatThrownBy(this::play).isInstanceOf(IOException.class).hasMessageContaining("refused to write outside");
        assertThat(Files.exists(folder.resolveSibling("outside.txt"))).isFalse();
    }

    private int play() throws Exception {
        TerminalConsole terminal = new TerminalConsole(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                folder);
        try (AnswerReader answer = new AnswerReader(terminal)) {
            return answer.play(new BufferedReader(new StringReader(wire.toString())));
        }
    }
}
