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
        assertThat(pieces.cut("Unbelievable")).containsExactly(101, 1, 2, 3, 102);
    }

    @Test
    void takesAccentsOffAndSetsIdeographsAndPunctuationApart() {
        assertThat(pieces.cut("Café!快递")).containsExactly(101, 4, 7, 5, 6, 102);
    }

    @Test
    void callsAWordUnknownOfWhichAPieceIsMissing() {
        assertThat(pieces.cut("unreal a")).containsExactly(101, 100, 8, 102);
    }

    @Test
    void keepsBeginningAndEndOfALongText() {
        assertThat(pieces.cut("快快快快快快快快快快!!!!!!!!!递")).containsExactly(101, 5, 5, 5, 5, 7, 6, 102);
    }
}
