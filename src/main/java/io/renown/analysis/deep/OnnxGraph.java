package io.renown.analysis.deep;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** As much of protocol buffers as it takes to read and write the parts of an ONNX file. */
final class OnnxGraph {

    static final int VARINT = 0;
    static final int BYTES = 2;

    private OnnxGraph() {}

    /** A stretch of a message. */
    record Slice(byte[] of, int start, int end) {

        static Slice whole(byte[] bytes) {
            return new Slice(bytes, 0, bytes.length);
        }

        String text() {
            return new String(of, start, end - start, StandardCharsets.UTF_8);
        }

        /** Each field in its order. @throws IllegalStateException when this is no message */
        void forEachField(Consumer<Field> visitor) {
            int at = start;
            while (at < end) {
                int began = at;
                long key = varint(at);
                at = afterVarint(at);
                int number = (int) (key >>> 3);
                int type = (int) (key & 7);
                int from = at;
                long value = 0;
                switch (type) {
                    case VARINT -> {
                        value = varint(at);
                        at = afterVarint(at);
                    }
                    case 1 -> at += 8;
                    case BYTES -> {
                        int length = (int) varint(at);
                        from = afterVarint(at);
                        at = from + length;
                    }
                    case 5 -> at += 4;
                    default -> throw new IllegalStateException("Not an ONNX file: wire type " + type);
                }
                visitor.accept(new Field(number, type, value, new Slice(of, from, at), new Slice(of, began, at)));
            }
        }

        List<Field> fields(int number) {
            List<Field> found = new ArrayList<>();
            forEachField(field -> {
                if (field.number() == number) {
                    found.add(field);
                }
            });
            return found;
        }

        private long varint(int at) {
            long value = 0;
            int shift = 0;
            for (int i = at; ; i++, shift += 7) {
                value |= (long) (of[i] & 0x7F) << shift;
                if (of[i] >= 0) {
                    return value;
                }
            }
        }

        private int afterVarint(int at) {
            int i = at;
            while (of[i] < 0) {
                i++;
            }
            return i + 1;
        }
    }

    /**
     * @param value of a number
     * @param body what stands behind key and length
     * @param whole with key and length, to be copied as it is
     */
    record Field(int number, int type, long value, Slice body, Slice whole) {}

    /** A message being written. */
    static final class Message {

        private final ByteArrayOutputStream out;

        Message() {
            this(64);
        }

        Message(int size) {
            out = new ByteArrayOutputStream(size);
        }

        Message copy(Slice slice) {
            out.write(slice.of(), slice.start(), slice.end() - slice.start());
            return this;
        }

        Message number(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | BYTES);
            varint(value.length);
            out.write(value, 0, value.length);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        byte[] toBytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
