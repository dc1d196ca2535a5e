package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.review.analysis.RiskKind;
import io.renown.review.analysis.RiskMention;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFilesTest {

    @ParameterizedTest
    @CsvSource({
        "zh,700", "en,700", "de,150", "es,150", "fr,150", "it,150", "pt,150", "ja,150", "ko,150", "id,150", "th,150"
    })
    void lexiconsAreLargeEnoughToMeanSomething(String language, int least) {
        Set<String> words = new HashSet<>();
        for (List<String> row : WordFile.rows("sentiment-" + language + ".tsv", 2)) {
            if (Term.parse(row.getFirst()).role() == Term.Role.POLAR) {
                words.addAll(WordFile.words(row.getLast()));
            }
        }

        assertThat(words).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void everyLanguageWithWordsOfRiskHasFifty() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (List<String> row : WordFile.rows("risk.tsv", 3)) {
            if (!row.get(1).equals("HARMLESS")) {
                words.computeIfAbsent(row.getFirst(), language -> new HashSet<>())
                        .addAll(WordFile.words(row.getLast()));
            }
        }

        assertThat(words).containsKeys("zh", "en", "de", "es", "fr", "it", "pt", "ru", "ja", "ko", "id");
        assertThat(words)
                .allSatisfy((language, of) -> assertThat(of).as(language).hasSizeGreaterThanOrEqualTo(50));
    }

    @Test
    void wordsOfATenantsOwnAreFoundBesideThem() {
        FoldedText text = FoldedText.of("Der Akku war heiß, eine Fälschung, und das Paket vom Blitzboten kam nie an");
        ToneReader tones = new ToneReader(text, List.of(), List.of());
        PhraseTrie own = RiskReader.own(Map.of("Blitzboten", RiskKind.FRAUD, "Fälschung", RiskKind.LEGAL));

        assertThat(new RiskReader().read("de", text, tones, own))
                .extracting(RiskMention::kind)
                .containsExactly(RiskKind.LEGAL, RiskKind.FRAUD);
        assertThat(new RiskReader().read("de", text, tones, null))
                .extracting(RiskMention::kind)
                .containsExactly(RiskKind.FAKE_GOODS);
    }

    @Test
    void everyLanguageHasALexicon() {
        assertThat(LanguagePack.LANGUAGES)
                .allSatisfy(language -> assertThat(WordFile.exists("sentiment-" + language + ".tsv"))
                        .isTrue());
    }
}
