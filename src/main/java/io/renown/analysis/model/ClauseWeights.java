package io.renown.analysis.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What one language has learned about aspects from the states of a sentence model, and how that is joined with what the
 * fast pass thinks.
 *
 * @param spoken by aspect: weights of the state of a clause, then of the whole text
 * @param sides by sentiment: the same of how an aspect is spoken of, whichever it is
 * @param fastSides by sentiment: of what the fast pass thinks of each
 * @param joining of both passes, whether an aspect is spoken of
 */
public record ClauseWeights(
        List<LinearWeights> spoken, List<LinearWeights> sides, List<LinearWeights> fastSides, Joining joining) {

    /** From this share on an aspect counts as spoken of. */
    public static final double SPOKEN = 0.34;

    public ClauseWeights {
        spoken = List.copyOf(spoken);
        sides = List.copyOf(sides);
        fastSides = List.copyOf(fastSides);
    }

    /** @throws IOException also when the file is something else or cut short */
    public static ClauseWeights read(InputStream in) throws IOException {
        List<LinearWeights> spoken = readSome(in);
        List<LinearWeights> sides = readSome(in);
        List<LinearWeights> fastSides = readSome(in);
        return new ClauseWeights(spoken, sides, fastSides, Joining.read(new DataInputStream(in)));
    }

    public void write(OutputStream out) throws IOException {
        for (List<LinearWeights> some : List.of(spoken, sides, fastSides)) {
            out.write(some.size());
            for (LinearWeights weights : some) {
                weights.write(out);
            }
        }
        DataOutputStream data = new DataOutputStream(out);
        joining.write(data);
        data.flush();
    }

    private static List<LinearWeights> readSome(InputStream in) throws IOException {
        int count = in.read();
        List<LinearWeights> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(LinearWeights.read(in));
        }
        return some;
    }
}
