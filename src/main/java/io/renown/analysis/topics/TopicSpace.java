package io.renown.analysis.topics;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Directions in which reviews of different things lie apart, found by linear discriminant analysis of our own reviews.
 * A sentence model's vector holds tone and style as well; along these directions mostly the subject counts.
 *
 * @param mean of all vectors trained on
 * @param axes one row a direction, scaled so that a review lies about one from the middle
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record TopicSpace(float[] mean, float[][] axes) {

    private static final int LARGEST = 4_096;

    /** The one that comes along. @param language two letters, {@code zh} or {@code en} */
    public static TopicSpace of(String language) {
        String file = "/analysis/models/topics-" + language + ".bin";
        try (InputStream in = TopicSpace.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No topic space for " + language);
            }
            return read(new BufferedInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static TopicSpace read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int dimension = data.readInt();
        int count = data.readInt();
        if (dimension < 1 || dimension > LARGEST || count < 0 || count > LARGEST) {
            throw new IOException("Not a topic space: " + count + " axes of " + dimension);
        }
        float[] mean = row(data, dimension);
        float[][] axes = new float[count][];
        for (int i = 0; i < count; i++) {
            axes[i] = row(data, dimension);
        }
        return new TopicSpace(mean, axes);
    }

    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(mean.length);
        data.writeInt(axes.length);
        for (float value : mean) {
            data.writeFloat(value);
        }
        for (float[] axis : axes) {
            for (float value : axis) {
                data.writeFloat(value);
            }
        }
        data.flush();
    }

    /** Where a vector lies along each axis. */
    float[] project(float[] vector) {
        float[] places = new float[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            double sum = 0;
            for (int i = 0; i < mean.length; i++) {
                sum += ((double) vector[i] - mean[i]) * axes[axis][i];
            }
            places[axis] = (float) sum;
        }
        return places;
    }

    private static float[] row(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) {
            row[i] = in.readFloat();
        }
        return row;
    }
}
