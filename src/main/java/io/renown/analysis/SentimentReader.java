package io.renown.analysis;

import java.util.List;
import java.util.Map;

/** A text as the trained sentiment sees it: what training and reading have in common. Threads may share one. */
public final class SentimentReader {

    /** How many numbers of runs there are, and how many numbers a summary has. */
    public static final int RUNS = TextRuns.WIDTH;

    public static final int TONES = ToneSummary.WIDTH;

    /**
     * @param runs numbers of the runs of letters that occur, each once
     * @param tones what the lexicon found, in sum
     */
    public record View(int[] runs, float[] tones) {}

    private final Map<String, LanguagePack> packs = LanguagePack.loadAll();

    /** @param language two letters; one without a lexicon is read with emoji alone */
    public View view(String language, String whole) {
        LanguagePack pack = packs.getOrDefault(language, LanguagePack.withoutWords());
        FoldedText text = FoldedText.of(whole);
        FoldedText read = pack.withoutAccents() ? text.withoutAccents() : text;
        List<Hit> hits = pack.sentiment().scan(read);
        List<Clause> clauses = ClauseSplitter.split(read, hits);
        List<Tone> tones = new ToneReader(read, hits, clauses).read();
        return new View(TextRuns.of(read), new ToneSummary(read, hits, clauses, tones, 0).numbers());
    }

    /** The word files under {@code /analysis} that a view in this language depends on. */
    public static List<String> wordFiles(String language) {
        return LanguagePack.files("sentiment-", language);
    }
}
