package io.renown.analysis.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Groups reviews of one language by what they are about. */
public final class TopicFinder {

    /** Fewer reviews than this are no theme. */
    public static final int FEWEST = 5;

    private static final int MOST_TOPICS = 40;
    /** The more reviews, the finer; doubled with four times as many. */
    private static final double FINENESS = 0.5;
    /** Centres nearer to each other than this are one topic. */
    private static final double NEAR = 0.7;
    /** A review farther from every centre belongs nowhere. */
    static final double FAR = 0.1;
    /** How much the subject counts beside the whole vector. */
    private static final double SUBJECT = 1.5;
    /** Centres are sought among so many, evenly taken; the rest is assigned to them. */
    private static final int SAMPLE = 20_000;

    private final TopicSpace space;
    private final TopicWords words;

    /** @param language two letters, {@code zh} or {@code en} */
    public TopicFinder(String language) {
        this(TopicSpace.of(language), new TopicWords(language));
    }

    TopicFinder(TopicSpace space, TopicWords words) {
        this.space = space;
        this.words = words;
    }

    /**
     * As many topics as there are reviews for, near ones made one, largest first. What is far from all of them or among
     * too few is in none.
     *
     * @param vectors of length one, of the model that reads the language
     * @param texts of the same reviews in the same order
     */
    public List<Topic> find(List<float[]> vectors, List<String> texts) {
        int k = (int) Math.min(MOST_TOPICS, Math.round(FINENESS * Math.sqrt(vectors.size())));
        if (vectors.size() < FEWEST || k < 1) {
            return List.of();
        }
        List<float[]> rows = rows(vectors);
        List<float[]> sample = sample(rows);
        float[][] centres = merged(sample, Clustering.cluster(sample, k));
        int[] groups = new int[rows.size()];
        for (int i = 0; i < groups.length; i++) {
            int nearest = Clustering.nearest(rows.get(i), centres);
            groups[i] = Vectors.dot(rows.get(i), centres[nearest]) < FAR ? -1 : nearest;
        }
        return topics(vectors, texts, rows, groups, centres);
    }

    /** Exactly {@code k} groups, one for each review. @return the group of each */
    public int[] split(List<float[]> vectors, int k) {
        return Clustering.cluster(rows(vectors), k).groups();
    }

    /** For reviews that come later, and for those that were not among the vectors. @param topics as found in them */
    public TopicCentres centres(List<float[]> vectors, List<Topic> topics) {
        float[] middle = middle(vectors);
        float[] subject = subject(vectors);
        List<float[]> centres = topics.stream()
                .map(topic -> Vectors.unit(Vectors.mean(
                        topic.members().stream()
                                .map(i -> row(space, vectors.get(i), middle, subject))
                                .toList(),
                        middle.length + subject.length)))
                .toList();
        return new TopicCentres(middle, subject, centres);
    }

    private List<float[]> rows(List<float[]> vectors) {
        float[] middle = middle(vectors);
        float[] subject = subject(vectors);
        return vectors.stream()
                .map(vector -> row(space, vector, middle, subject))
                .toList();
    }

    private float[] middle(List<float[]> vectors) {
        return Vectors.floats(Vectors.mean(vectors, space.mean().length));
    }

    private float[] subject(List<float[]> vectors) {
        return Vectors.floats(Vectors.mean(vectors.stream().map(space::project).toList(), space.axes().length));
    }

    /** The vector around the middle of all, and its subject around the middle of all subjects. */
    static float[] row(TopicSpace space, float[] vector, float[] middle, float[] subject) {
        float[] projected = space.project(vector);
        double[] apart = new double[middle.length];
        for (int i = 0; i < middle.length; i++) {
            apart[i] = (double) vector[i] - middle[i];
        }
        float[] whole = Vectors.unit(apart);
        double[] row = new double[middle.length + subject.length];
        for (int i = 0; i < middle.length; i++) {
            row[i] = whole[i];
        }
        for (int i = 0; i < subject.length; i++) {
            row[middle.length + i] = SUBJECT * ((double) projected[i] - subject[i]);
        }
        return Vectors.unit(row);
    }

    private static List<float[]> sample(List<float[]> rows) {
        if (rows.size() <= SAMPLE) {
            return rows;
        }
        List<float[]> sample = new ArrayList<>(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(rows.get((int) ((long) i * rows.size() / SAMPLE)));
        }
        return sample;
    }

    /** Joins the two nearest centres, weighed by their rows, until none are near. */
    private static float[][] merged(List<float[]> rows, Clustering.Result found) {
        List<double[]> sums = new ArrayList<>();
        for (int c = 0; c < found.centres().length; c++) {
            sums.add(new double[rows.getFirst().length]);
        }
        for (int i = 0; i < rows.size(); i++) {
            Vectors.add(sums.get(found.groups()[i]), rows.get(i));
        }
        while (true) {
            List<float[]> centres = sums.stream().map(Vectors::unit).toList();
            int left = -1;
            int right = -1;
            double nearest = NEAR;
            for (int a = 0; a < centres.size(); a++) {
                for (int b = a + 1; b < centres.size(); b++) {
                    double cosine = Vectors.dot(centres.get(a), centres.get(b));
                    if (cosine > nearest) {
                        nearest = cosine;
                        left = a;
                        right = b;
                    }
                }
            }
            if (left < 0) {
                return centres.toArray(new float[0][]);
            }
            double[] joined = sums.remove(right);
            for (int i = 0; i < joined.length; i++) {
                sums.get(left)[i] += joined[i];
            }
        }
    }

    private List<Topic> topics(
            List<float[]> vectors, List<String> texts, List<float[]> rows, int[] groups, float[][] centres) {
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < centres.length; c++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] >= 0) {
                members.get(groups[i]).add(i);
            }
        }
        List<List<Integer>> kept = new ArrayList<>();
        for (int c = 0; c < centres.length; c++) {
            float[] centre = centres[c];
            if (members.get(c).size() >= FEWEST) {
                members.get(c)
                        .sort(Comparator.comparingDouble((Integer i) -> -Vectors.dot(rows.get(i), centre))
                                .thenComparing(Comparator.naturalOrder()));
                kept.add(members.get(c));
            }
        }
        kept.sort(Comparator.comparingInt((List<Integer> each) -> -each.size()).thenComparing(List::getFirst));
        List<List<String>> names = words.of(kept, texts);
        List<Topic> topics = new ArrayList<>();
        for (int t = 0; t < kept.size(); t++) {
            topics.add(new Topic(kept.get(t), centroid(vectors, kept.get(t)), names.get(t)));
        }
        return topics;
    }

    private float[] centroid(List<float[]> vectors, List<Integer> members) {
        double[] middle = Vectors.mean(members.stream().map(vectors::get).toList(), space.mean().length);
        for (int i = 0; i < middle.length; i++) {
            middle[i] -= space.mean()[i];
        }
        return Vectors.unit(middle);
    }
}
