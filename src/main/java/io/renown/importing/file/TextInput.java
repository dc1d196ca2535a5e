package io.renown.importing.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;

/**
 * Characters of a file. Bytes that are no characters come as {@link #BROKEN}, so the row they stand in can be refused
 * instead of being silently repaired. Positions can be returned to over any distance; only one chunk is in memory.
 */
final class TextInput implements Closeable {

    /** A noncharacter: a text that truly holds it is broken as well. */
    static final char BROKEN = '\uFFFF';

    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final CharsetDecoder decoder;
    private final int unit;
    private final long size;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).limit(0);
    private final char[] chars = new char[CHUNK];
    private long bytesRead;
    private boolean ended;
    private long chunkStart;
    private int position;
    private int limit;

    /** @param chunkStart bytes into the file where the chunk begins, @param position chars into the chunk */
    record Mark(long chunkStart, int position) {}

    TextInput(Path file, TextEncoding encoding) throws IOException {
        Charset charset = encoding.charset();
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        unit = charset.name().startsWith("UTF-16") ? 2 : 1;
        channel = FileChannel.open(file);
        size = channel.size();
        bytesRead = encoding.bomBytes();
        channel.position(bytesRead);
    }

    /** The next UTF-16 unit, -1 at the end. */
    int next() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return chars[position++];
    }

    int peek() throws IOException {
        if (position == limit && !fill()) {
            return -1;
        }
        return chars[position];
    }

    double fractionRead() {
        return size == 0 ? 1 : Math.min(1, (double) (bytesRead - bytes.remaining()) / size);
    }

    Mark mark() {
        return new Mark(chunkStart, position);
    }

    void reset(Mark mark) throws IOException {
        if (mark.chunkStart == chunkStart && mark.position <= limit) {
            position = mark.position;
            return;
        }
        channel.position(mark.chunkStart);
        bytesRead = mark.chunkStart;
        bytes.limit(0);
        decoder.reset();
        ended = false;
        position = 0;
        limit = 0;
        int ahead = mark.position;
        while (ahead > 0 && fill()) {
            position = Math.min(ahead, limit);
            ahead -= position;
        }
    }

    private boolean fill() throws IOException {
        chunkStart = bytesRead - bytes.remaining();
        var out = CharBuffer.wrap(chars);
        while (true) {
            var result = decoder.decode(bytes, out, ended);
            if (result.isError() && out.hasRemaining()) {
                // Of a malformed sequence only the first unit is given up: its second may be a line break.
                int length = result.isMalformed() ? Math.min(unit, bytes.remaining()) : result.length();
                bytes.position(bytes.position() + length);
                out.put(BROKEN);
                continue;
            }
            if (out.position() > 0 || ended) {
                break;
            }
            bytes.compact();
            int count = channel.read(bytes);
            bytes.flip();
            ended = count < 0;
            bytesRead += Math.max(0, count);
        }
        position = 0;
        limit = out.position();
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
