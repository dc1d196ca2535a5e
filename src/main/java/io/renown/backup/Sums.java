package io.renown.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums. */
final class Sums {

    private Sums() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Adds up what passes, and leaves the stream beneath open. */
    static final class Out extends FilterOutputStream {

        private final MessageDigest digest = digest();
        private long bytes;

        Out(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            digest.update(content, offset, length);
            bytes += length;
        }

        @Override
        public void flush() {
            // a flush for each row would make small, badly packed blocks
        }

        @Override
        public void close() {
            // the entry ends, the file goes on
        }

        /** In hexadecimal; to be asked once. */
        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }

        long bytes() {
            return bytes;
        }
    }
}
