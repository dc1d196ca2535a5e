package io.renown.analysis.model;

import io.renown.review.analysis.Aspect;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How much either pass counts when it is asked whether an aspect is spoken of. Each aspect has its own line: words find
 * {@code battery}, states find {@code function}.
 *
 * @param lines in the order of the aspects
 */
public record Joining(List<Line> lines) {

    /**
     * @param fast how much the log-odds of the fast pass count
     * @param deep the same of those of the states
     */
    public record Line(double fast, double deep, double bias) {}

    public Joining {
        lines = List.copyOf(lines);
        if (lines.size() != Aspect.values().length) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
    }

    /** The same for all aspects. */
    public static Joining of(Line line) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Aspect.values().length; i++) {
            lines.add(line);
        }
        return new Joining(lines);
    }

    /** How likely an aspect is spoken of. @param byFast log-odds, as {@code byDeep} */
    public double share(Aspect aspect, double byFast, double byDeep) {
        Line line = lines.get(aspect.ordinal());
        return SentimentMeaning.logistic(line.fast() * byFast + line.deep() * byDeep + line.bias());
    }

    static Joining read(DataInputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Aspect.values().length; i++) {
            lines.add(new Line(in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return new Joining(lines);
    }

    void write(DataOutputStream out) throws IOException {
        for (Line line : lines) {
            out.writeDouble(line.fast());
            out.writeDouble(line.deep());
            out.writeDouble(line.bias());
        }
    }
}
