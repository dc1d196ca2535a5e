package io.renown.importing.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The texts the cells of a workbook point to. They stand in the zip apart from the rows, so they are laid out in a
 * temporary file and mapped: a million long reviews cost 8 bytes of heap each.
 */
final class SharedStrings implements Closeable {

    private static final String PART = "xl/sharedStrings.xml";
    private static final int MAX_STRINGS = 16_000_000;

    private final Arena arena = Arena.ofShared();
    private final Path file;
    private long[] ends = new long[1024];
    private int count;
    private MemorySegment texts = MemorySegment.NULL;

    SharedStrings(WorkbookParts parts, Limits limits) throws IOException {
        file = Files.createTempFile("renown-strings-", ".bin");
        try {
            if (parts.has(PART)) {
                write(parts, limits);
                map();
            }
        } catch (XMLStreamException e) {
            close();
            throw WorkbookParts.refusal(e);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void write(WorkbookParts parts, Limits limits) throws IOException, XMLStreamException {
        var xml = parts.read(PART);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var text = new SheetText(xml, limits.maxCellChars());
            long end = 0;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    byte[] bytes = text.read("si").getBytes(StandardCharsets.UTF_8);
                    out.write(bytes);
                    end += bytes.length;
                    add(end);
                }
            }
        }
        xml.close();
    }

    private void add(long end) {
        if (count == MAX_STRINGS) {
            throw new FileRefusedException(FileProblem.WORKBOOK_INFLATES);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end;
    }

    private void map() throws IOException {
        long size = count == 0 ? 0 : ends[count - 1];
        if (size > 0) {
            try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
            }
        }
    }

    /** @throws FileRefusedException when there is none of this number */
    String get(int index) {
        if (index < 0 || index >= count) {
            throw new FileRefusedException(FileProblem.BROKEN_WORKBOOK);
        }
        long start = index == 0 ? 0 : ends[index - 1];
        int length = (int) (ends[index] - start);
        if (length == 0) {
            return "";
        }
        byte[] bytes = new byte[length];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, start, bytes, 0, length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }
}
