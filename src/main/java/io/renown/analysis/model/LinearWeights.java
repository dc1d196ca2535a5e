package io.renown.analysis.model;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A linear model of one byte a weight. The file holds the weights that are not zero, each with its distance from the one
 * before, so it is small although the table is wide, and the same weights give the same bytes everywhere.
 */
public final class LinearWeights {

    private static final int MAGIC = 0x524E4C31;
    private static final int LARGEST = 127;
    private static final int WIDEST = 1 << 24;

    private final byte[] table;
    private final double scale;
    private final double bias;

    private LinearWeights(byte[] table, double scale, double bias) {
        this.table = table;
        this.scale = scale;
        this.bias = bias;
    }

    /** Rounds to steps of a 127th of the largest weight; the bias stays as it is. */
    public static LinearWeights of(double[] weights, double bias) {
        double largest = 0;
        for (double weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
        }
        double scale = largest == 0 ? 1 : largest / LARGEST;
        byte[] table = new byte[weights.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) StrictMath.rint(weights[i] / scale);
        }
        return new LinearWeights(table, scale, bias);
    }

    /** Reads what {@link #write} wrote. @throws IOException also when the file is something else or cut short */
    public static LinearWeights read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC) {
            throw new IOException("Not a file of linear weights");
        }
        int width = data.readInt();
        int count = data.readInt();
        if (width < 0 || width > WIDEST || count < 0 || count > width) {
            throw new IOException("A file of linear weights with " + count + " of " + width);
        }
        double scale = data.readDouble();
        double bias = data.readDouble();
        byte[] table = new byte[width];
        int at = -1;
        for (int i = 0; i < count; i++) {
            at += readNumber(data);
            if (at >= width) {
                throw new EOFException("A weight beyond the last");
            }
            table[at] = data.readByte();
        }
        return new LinearWeights(table, scale, bias);
    }

    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int count = 0;
        int last = -1;
        for (int i = 0; i < table.length; i++) {
            if (table[i] != 0) {
                writeNumber(body, i - last);
                body.write(table[i]);
                last = i;
                count++;
            }
        }
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(table.length);
        data.writeInt(count);
        data.writeDouble(scale);
        data.writeDouble(bias);
        body.writeTo(data);
        data.flush();
    }

    public int width() {
        return table.length;
    }

    public double bias() {
        return bias;
    }

    /** One step of a weight: {@link #step} times this is the weight. */
    public double scale() {
        return scale;
    }

    /** The weight in steps, -127 to 127. */
    public int step(int feature) {
        return table[feature];
    }

    /** The margin of a row of {@link #width()} numbers. */
    public double margin(float[] row) {
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (double) table[i] * row[i];
        }
        return sum * scale + bias;
    }

    /** The margin of a row of which only these features are not zero. */
    public double margin(int[] features, float[] values) {
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += (double) table[features[i]] * values[i];
        }
        return sum * scale + bias;
    }

    /** Adds the steps of as many weights as there are sums, which stand side by side. */
    public void addSteps(int from, int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += table[from + i];
        }
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE - 4; shift += 7) {
            int part = in.readUnsignedByte();
            number |= (part & 0x7F) << shift;
            if (part < 0x80) {
                return number;
            }
        }
        throw new IOException("A distance too long");
    }

    private static void writeNumber(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
