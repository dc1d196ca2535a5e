package io.renown.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Plays a running portal's answer on the console in front of the operator. */
final class AnswerReader implements AutoCloseable {

    private final Console console;
    private @Nullable String openName;
    private @Nullable OutputStream open;

    AnswerReader(Console console) {
        this.console = console;
    }

    /**
     * @return the exit code
     * @throws CommandFailure when the answer breaks off
     */
    int play(BufferedReader answer) throws IOException, CommandFailure {
        for (String text = answer.readLine(); text != null; text = answer.readLine()) {
            ConsoleLine line = ConsoleLine.read(text);
            if (line.exit() != null) {
                return line.exit();
            }
            show(line);
        }
        throw new CommandFailure("The portal broke off before the command had ended.");
    }

    private void show(ConsoleLine line) throws IOException {
        if (line.out() != null) {
            console.print(line.out());
        }
        if (line.err() != null) {
            console.error(line.err());
        }
        if (line.progress() != null) {
            console.progress(
                    line.progress(), line.done() == null ? 0 : line.done(), line.total() == null ? 0 : line.total());
        }
        if (line.file() != null && line.bytes() != null) {
            fileOf(line.file()).write(line.bytes());
        }
    }

    private OutputStream fileOf(String name) throws IOException {
        if (open == null || !name.equals(openName)) {
            close();
            open = console.create(name);
            openName = name;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
