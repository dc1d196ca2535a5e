package io.renown.analysis.train;

import io.renown.analysis.topics.TopicSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear discriminant analysis with shrinkage: the space is stretched until the spread inside the groups is round, then the
 * directions are kept in which the middles of the groups lie. Without eigenvectors, since any basis of them will do.
 */
final class Discriminants {

    /** How far the spread is taken as round from the start; there are few rows for so many dimensions. */
    private static final double SHRINKAGE = 0.3;

    private static final double NOTHING = 1e-9;

    private Discriminants() {}

    static TopicSpace find(List<List<float[]>> groups, int dimension) {
        List<double[]> middles = new ArrayList<>();
        double[] mean = new double[dimension];
        double[][] spread = new double[dimension][dimension];
        int rows = 0;
        for (List<float[]> group : groups) {
            double[] middle = middle(group, dimension);
            middles.add(middle);
            for (float[] row : group) {
                for (int i = 0; i < dimension; i++) {
                    mean[i] += row[i];
                    double apart = row[i] - middle[i];
                    for (int j = 0; j <= i; j++) {
                        spread[i][j] += apart * (row[j] - middle[j]);
                    }
                }
                rows++;
            }
        }
        for (int i = 0; i < dimension; i++) {
            mean[i] /= Math.max(1, rows);
        }
        double[][] lower = cholesky(shrunk(spread, Math.max(1, rows)));
        List<double[]> basis = basis(lower, middles, mean);
        return scaled(basis.stream().map(axis -> backward(lower, axis)).toList(), groups, mean);
    }

    private static double[] middle(List<float[]> group, int dimension) {
        double[] middle = new double[dimension];
        for (float[] row : group) {
            for (int i = 0; i < dimension; i++) {
                middle[i] += row[i] / group.size();
            }
        }
        return middle;
    }

    private static double[][] shrunk(double[][] spread, int rows) {
        double trace = 0;
        for (int i = 0; i < spread.length; i++) {
            trace += spread[i][i] / rows;
        }
        for (int i = 0; i < spread.length; i++) {
            for (int j = 0; j <= i; j++) {
                spread[i][j] *= (1 - SHRINKAGE) / rows;
            }
            spread[i][i] += SHRINKAGE * trace / spread.length + NOTHING;
        }
        return spread;
    }

    /** In place, the lower half. */
    private static double[][] cholesky(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
            }
        }
        return matrix;
    }

    /** An orthonormal basis of the stretched middles (Gram-Schmidt). */
    private static List<double[]> basis(double[][] lower, List<double[]> middles, double[] mean) {
        List<double[]> basis = new ArrayList<>();
        for (double[] middle : middles) {
            double[] axis = forward(lower, middle, mean);
            double before = Math.sqrt(dot(axis, axis));
            for (double[] other : basis) {
                double along = dot(axis, other);
                for (int i = 0; i < axis.length; i++) {
                    axis[i] -= along * other[i];
                }
            }
            double length = Math.sqrt(dot(axis, axis));
            if (length > 0.01 * before) {
                for (int i = 0; i < axis.length; i++) {
                    axis[i] /= length;
                }
                basis.add(axis);
            }
        }
        return basis;
    }

    /** Solves {@code lower * x = middle - mean}. */
    private static double[] forward(double[][] lower, double[] middle, double[] mean) {
        double[] x = new double[mean.length];
        for (int i = 0; i < x.length; i++) {
            double sum = middle[i] - mean[i];
            for (int j = 0; j < i; j++) {
                sum -= lower[i][j] * x[j];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    /** Solves {@code transposed lower * x = axis}: what a row has to be multiplied by to land on a stretched axis. */
    private static double[] backward(double[][] lower, double[] axis) {
        double[] x = new double[axis.length];
        for (int i = x.length - 1; i >= 0; i--) {
            double sum = axis[i];
            for (int j = i + 1; j < x.length; j++) {
                sum -= lower[j][i] * x[j];
            }
            x[i] = sum / lower[i][i];
        }
        return x;
    }

    private static TopicSpace scaled(List<double[]> axes, List<List<float[]>> groups, double[] mean) {
        double squares = 0;
        int rows = 0;
        for (List<float[]> group : groups) {
            for (float[] row : group) {
                for (double[] axis : axes) {
                    double along = 0;
                    for (int i = 0; i < mean.length; i++) {
                        along += axis[i] * (row[i] - mean[i]);
                    }
                    squares += along * along;
                }
                rows++;
            }
        }
        double scale = squares == 0 ? 1 : 1 / Math.sqrt(squares / rows);
        float[][] result = new float[axes.size()][mean.length];
        for (int a = 0; a < result.length; a++) {
            for (int i = 0; i < mean.length; i++) {
                result[a][i] = (float) (axes.get(a)[i] * scale);
            }
        }
        float[] middle = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            middle[i] = (float) mean[i];
        }
        return new TopicSpace(middle, result);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
