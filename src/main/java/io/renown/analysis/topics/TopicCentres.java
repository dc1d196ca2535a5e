package io.renown.analysis.topics;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the topics of a run lie, so that any other vector of the same space finds its own.
 *
 * @param middle of all vectors the run saw
 * @param subject of all their subjects
 * @param centres one for each topic, of length one: the vector around the middle, and the subject beside it
 */
@SuppressWarnings("ArrayRecordComponent") // read only
public record TopicCentres(float[] middle, float[] subject, List<float[]> centres) {

    /** How far what members say moves a centre, at most; and away (Rocchio 1971). */
    private static final double TOWARDS = 0.75;

    private static final double AWAY = 0.25;
    /** So many reviews have half of that weight. */
    private static final double HALF = 3;

    public TopicCentres {
        centres = List.copyOf(centres);
    }

    /** The place of the nearest topic; -1 for a vector that is far from all of them. */
    public int nearest(TopicSpace space, float[] vector) {
        if (centres.isEmpty()) {
            return -1;
        }
        float[] row = TopicFinder.row(space, vector, middle, subject);
        int nearest = Clustering.nearest(row, centres.toArray(float[][]::new));
        return Vectors.dot(row, centres.get(nearest)) < TopicFinder.FAR ? -1 : nearest;
    }

    /** -1 to 1. */
    public double similarity(int topic, TopicSpace space, float[] vector) {
        return Vectors.dot(TopicFinder.row(space, vector, middle, subject), centres.get(topic));
    }

    /**
     * With one centre moved by what members know: towards reviews that belong to the topic, away from those that do not. One
     * review moves it a little, many move it much.
     */
    public TopicCentres taught(int topic, List<float[]> inside, List<float[]> outside, TopicSpace space) {
        float[] centre = centres.get(topic);
        double[] moved = new double[centre.length];
        Vectors.add(moved, centre);
        move(moved, inside, TOWARDS, space);
        move(moved, outside, -AWAY, space);
        List<float[]> all = new ArrayList<>(centres);
        all.set(topic, Vectors.unit(moved));
        return new TopicCentres(middle, subject, all);
    }

    private void move(double[] centre, List<float[]> reviews, double weight, TopicSpace space) {
        if (reviews.isEmpty()) {
            return;
        }
        double[] mean = Vectors.mean(
                reviews.stream()
                        .map(vector -> TopicFinder.row(space, vector, middle, subject))
                        .toList(),
                centre.length);
        double share = weight * reviews.size() / (reviews.size() + HALF);
        for (int i = 0; i < centre.length; i++) {
            centre[i] += share * mean[i];
        }
    }
}
