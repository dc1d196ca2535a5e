package io.renown.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the portal. */
public final class Locales {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-CN");
    public static final Locale TRADITIONAL = Locale.forLanguageTag("zh-TW");
    public static final List<Locale> ALL = List.of(ENGLISH, SIMPLIFIED, TRADITIONAL);

    private Locales() {}

    /** The language of the portal that a reader of {@code wanted} reads best; English for strangers. */
    public static Locale nearest(Locale wanted) {
        return findNearest(wanted).orElse(ENGLISH);
    }

    static Optional<Locale> findNearest(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "en" -> Optional.of(ENGLISH);
            case "zh", "yue" -> Optional.of(isTraditional(wanted) ? TRADITIONAL : SIMPLIFIED);
            default -> Optional.empty();
        };
    }

    /** The name of a language in that language. */
    public static String ownName(Locale locale) {
        if (locale.equals(SIMPLIFIED)) {
            return "简体中文";
        }
        return locale.equals(TRADITIONAL) ? "繁體中文" : "English";
    }

    /** What browsers choose glyphs by: the script, not the country. */
    public static String htmlLanguage(Locale locale) {
        if (locale.equals(SIMPLIFIED)) {
            return "zh-Hans";
        }
        return locale.equals(TRADITIONAL) ? "zh-Hant" : "en";
    }

    private static boolean isTraditional(Locale locale) {
        if (!locale.getScript().isEmpty()) {
            return locale.getScript().equals("Hant");
        }
        return List.of("TW", "HK", "MO").contains(locale.getCountry())
                || locale.getLanguage().equals("yue");
    }
}
