package io.renown.search;

/**
 * The form in which texts and phrases go to the engine. Lucene in this process analyses them itself; a server gets what
 * our analysers made of them, so that every engine finds the same, whatever plugins it has.
 */
public final class EngineText {

    private final boolean analysedHere;

    EngineText(SearchSettings settings) {
        this.analysedHere = settings.engine() == SearchSettings.Engine.OPENSEARCH;
    }

    /** @param analyzer of the index field, see {@link TextAnalyzers} */
    public String of(String analyzer, String text) {
        return analysedHere ? TokenText.write(TextAnalyzers.get(analyzer), text) : text;
    }
}
