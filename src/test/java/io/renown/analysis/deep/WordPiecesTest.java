package io.renown.analysis.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {

    private static final Map<String, Integer> VOCABULARY = Map.ofEntries(
            Map.entry("[UNK]", 100),
            Map.entry("[CLS]", 101),
            Map.entry("[SEP]", 102),
            Map.entry("un", 1),
            Map.entry("##believ", 2),
            Map.entry("##able", 3),
            Map.entry("cafe", 4),
            Map.entry("快", 5),
            Map.entry("递", 6),
            Map.entry("!", 7),
            Map.entry("a", 8));

    private final WordPieces pieces = new WordPieces(VOCABULARY, 8);

    @Test
    void cutsWordsIntoTheLongestKnownPieces() {
        assertThat(pieces.cut("Unbelievable").ids()).containsExactly(101, 1, 2, 3, 102);
    }

    @Test
    void takesAccentsOffAndSetsIdeographsAndPunctuationApart() {
        assertThat(pieces.cut("Café!快递").ids()).containsExactly(101, 4, 7, 5, 6, 102);
    }

    @Test
    void callsAWordUnknownOfWhichAPieceIsMissing() {
        assertThat(pieces.cut("unreal a").ids()).containsExactly(101, 100, 8, 102);
    }

    @Test
    void tellsWhereTheWordOfEachPieceBegins() {
        assertThat(pieces.cut("a unbelievable 快").starts()).containsExactly(-1, 0, 2, 2, 2, 15, -1);
        assertThat(pieces.cut("Café é 快!").starts()).as("accents fall away").containsExactly(-1, 0, 5, 7, 8, -1);
    }

    @Test
    void keepsBeginningAndEndOfALongText() {
        assertThat(pieces.cut("快快快快快快快快快快!!!!!!!!!递").ids()).containsExactly(101, 5, 5, 5, 5, 7, 6, 102);
    }
}
