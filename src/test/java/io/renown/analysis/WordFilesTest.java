package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    void everyLanguageHasALexicon() {
        assertThat(LanguagePack.LANGUAGES)
                .allSatisfy(language -> assertThat(WordFile.exists("sentiment-" + language + ".tsv"))
                        .isTrue());
    }
}
