package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Texts texts = new Texts();

    @Test
    void readersOfHongKongAndTaiwanGetTraditionalCharacters() {
        assertThat(Locales.nearest(Locale.forLanguageTag("zh-HK"))).isEqualTo(Locales.TRADITIONAL);
        assertThat(Locales.nearest(Locale.forLanguageTag("zh-Hant-CN"))).isEqualTo(Locales.TRADITIONAL);
        assertThat(Locales.nearest(Locale.forLanguageTag("zh"))).isEqualTo(Locales.SIMPLIFIED);
        assertThat(Locales.nearest(Locale.forLanguageTag("zh-SG"))).isEqualTo(Locales.SIMPLIFIED);
    }

    @Test
    void readersOfOtherLanguagesGetEnglishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        try {
            assertThat(texts.getTranslation("ui.login.submit", Locale.forLanguageTag("sv")))
                    .isEqualTo("Sign in");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void countsInTheWayOfEachLanguage() {
        assertThat(texts.getTranslation("settings.tokens.days", Locale.ENGLISH, 1))
                .isEqualTo("1 day");
        assertThat(texts.getTranslation("settings.tokens.days", Locale.ENGLISH, 30))
                .isEqualTo("30 days");
        assertThat(texts.getTranslation("settings.tokens.days", Locales.SIMPLIFIED, 30))
                .isEqualTo("30 天");
    }
}
