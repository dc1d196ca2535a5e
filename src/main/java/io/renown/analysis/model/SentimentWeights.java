package io.renown.analysis.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The trained sentiment of one language.
 *
 * @param polarity above 0 rather positive than negative
 * @param neutrality above 0 rather neutral than either
 */
public record SentimentWeights(TextWeights polarity, TextWeights neutrality, SentimentMeaning meaning) {

    /** @throws IOException also when the file is something else or cut short */
    public static SentimentWeights read(InputStream in) throws IOException {
        TextWeights polarity = TextWeights.read(in);
        TextWeights neutrality = TextWeights.read(in);
        return new SentimentWeights(polarity, neutrality, SentimentMeaning.read(new DataInputStream(in)));
    }

    public void write(OutputStream out) throws IOException {
        polarity.write(out);
        neutrality.write(out);
        DataOutputStream data = new DataOutputStream(out);
        meaning.write(data);
        data.flush();
    }

    /** Whether runs of letters are weighed at all; if not, they need not be looked for. */
    public boolean readsRuns() {
        return polarity.runs().width() > 0;
    }

    /** As {@link TextWeights#margin}. */
    public SentimentMeaning.Shares shares(int[] found, float[] summary) {
        return meaning.of(polarity.margin(found, summary), neutrality.margin(found, summary));
    }
}
