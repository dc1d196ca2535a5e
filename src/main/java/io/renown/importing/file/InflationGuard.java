package io.renown.importing.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import java.util.zip.ZipException;

/** Ends a zip bomb while it inflates, and a tag too long to be held: parsers keep attributes in memory. */
final class InflationGuard extends FilterInputStream {

    private static final long RATIO_MATTERS = 4 << 20;
    private static final int LONGEST_TAG = 1 << 18;

    private final long deflated;
    private final Limits limits;
    private final IntConsumer counter;
    private long inflated;
    private int tagLength = -1;

    InflationGuard(InputStream in, long deflated, Limits limits, IntConsumer counter) {
        super(in);
        this.deflated = Math.max(1, deflated);
        this.limits = limits;
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = inflate(target, offset, length);
        if (count <= 0) {
            return count;
        }
        inflated += count;
        counter.accept(count);
        if (inflated > RATIO_MATTERS && inflated / deflated > limits.maxInflateRatio()) {
            throw new FileRefusedException(FileProblem.WORKBOOK_INFLATES);
        }
        measureTags(target, offset, count);
        return count;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK, e);
        }
    }

    private void measureTags(byte[] target, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            byte b = target[i];
            if (b == '<') {
                tagLength = 0;
            } else if (b == '>') {
                tagLength = -1;
            } else if (tagLength >= 0 && ++tagLength > LONGEST_TAG) {
                throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK);
            }
        }
    }
}
