package io.renown.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Arrays;

/** The console of a command that runs inside a portal: each line goes to the operator at once. */
public final class StreamedConsole implements Console {

    private static final int PIECE = 48 << 10;

    private final PrintWriter out;

    public StreamedConsole(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void print(String line) {
        send(ConsoleLine.printed(line));
    }

    @Override
    public void error(String line) {
        send(ConsoleLine.error(line));
    }

    @Override
    public void progress(String what, long done, long total) {
        send(ConsoleLine.progress(what, done, total));
    }

    @Override
    public OutputStream create(String file) {
        send(ConsoleLine.piece(file, new byte[0]));
        return new BufferedOutputStream(new Pieces(file), PIECE);
    }

    public void end(int exitCode) {
        send(ConsoleLine.end(exitCode));
    }

    private void send(ConsoleLine line) {
        out.write(line.json() + "\n");
        out.flush();
    }

    private final class Pieces extends OutputStream {

        private final String file;

        Pieces(String file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            send(ConsoleLine.piece(file, Arrays.copyOfRange(bytes, offset, offset + length)));
            if (out.checkError()) {
                throw new IOException("the operator has gone");
            }
        }
    }
}
