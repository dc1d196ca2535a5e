package io.renown.translation;

import java.util.Locale;
import java.util.Optional;

/** Into what reviews are translated: what all providers know. */
public enum TargetLanguage {
    EN("en"),
    ZH_HANS("zh-Hans"),
    ZH_HANT("zh-Hant"),
    DE("de"),
    ES("es"),
    FR("fr"),
    IT("it"),
    PT("pt"),
    NL("nl"),
    PL("pl"),
    TR("tr"),
    RU("ru"),
    JA("ja"),
    KO("ko"),
    ID("id"),
    TH("th"),
    VI("vi");

    private final String code;

    TargetLanguage(String code) {
        this.code = code;
    }

    /** ISO 639-1, with the script for Chinese. */
    public String code() {
        return code;
    }

    public static Optional<TargetLanguage> find(String code) {
        for (TargetLanguage language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** For whoever reads the portal in this language; English for languages that are not among them. */
    public static TargetLanguage of(Locale reader) {
        if (reader.getLanguage().equals("zh")) {
            return reader.getCountry().equals("TW") || reader.getScript().equals("Hant") ? ZH_HANT : ZH_HANS;
        }
        return find(reader.getLanguage()).orElse(EN);
    }

    public String nameIn(Locale reader) {
        return Locale.forLanguageTag(code).getDisplayName(reader);
    }

    /** Whether a review in that language needs no translation. */
    public boolean isSpoken(String reviewLanguage) {
        return code.equals(reviewLanguage);
    }
}
