package io.renown.importing.file;

import io.renown.importing.file.RowProblem.Kind;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries and languages by code, or by their names in the languages of the exports (CLDR). */
final class Places {

    private static final List<Locale> NAMED_IN = List.of(
            Locale.ENGLISH,
            Locale.SIMPLIFIED_CHINESE,
            Locale.TRADITIONAL_CHINESE,
            Locale.GERMAN,
            Locale.of("es"),
            Locale.JAPANESE);
    private static final Set<String> UNSAID =
            Set.of("und", "unknown", "unk", "mul", "mis", "zxx", "other", "auto", "n/a", "none", "null", "-", "未知");
    private static final Map<String, String> COUNTRIES = countries();
    private static final Map<String, String> LANGUAGES = languages();

    private Places() {}

    /** ISO 3166-1 alpha-2. */
    static String country(String raw) throws CellRefusedException {
        String code = COUNTRIES.get(bare(raw));
        if (code == null) {
            throw new CellRefusedException(Kind.COUNTRY_UNKNOWN);
        }
        return code;
    }

    /** ISO 639-1; null when the cell says that it does not know, or names a language without such a code. */
    static @Nullable String language(String raw) throws CellRefusedException {
        String name = bare(raw);
        if (UNSAID.contains(name)) {
            return null;
        }
        String code = LANGUAGES.get(name);
        if (code != null) {
            return code;
        }
        String primary =
                Locale.forLanguageTag(name.replace('_', '-').replace(' ', '-')).getLanguage();
        code = LANGUAGES.get(primary);
        if (code != null) {
            return code;
        }
        if (primary.length() == 3
                && !Locale.of(primary).getDisplayLanguage(Locale.ENGLISH).equals(primary)) {
            return null;
        }
        throw new CellRefusedException(Kind.LANGUAGE_UNKNOWN);
    }

    private static String bare(String raw) {
        return Normalizer.normalize(raw.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> countries() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOCountries()) {
            var country = new Locale.Builder().setRegion(code).build();
            for (Locale language : NAMED_IN) {
                codes.putIfAbsent(bare(country.getDisplayCountry(language)), code);
            }
            try {
                codes.put(bare(country.getISO3Country()), code);
            } catch (MissingResourceException e) {
                // A code without an alpha-3 twin is found by its other names.
                codes.remove("");
            }
        }
        for (String code : Locale.getISOCountries()) {
            codes.put(bare(code), code);
        }
        Map.ofEntries(
                        Map.entry("uk", "GB"),
                        Map.entry("u.k.", "GB"),
                        Map.entry("great britain", "GB"),
                        Map.entry("england", "GB"),
                        Map.entry("scotland", "GB"),
                        Map.entry("wales", "GB"),
                        Map.entry("u.s.", "US"),
                        Map.entry("u.s.a.", "US"),
                        Map.entry("united states of america", "US"),
                        Map.entry("america", "US"),
                        Map.entry("korea", "KR"),
                        Map.entry("republic of korea", "KR"),
                        Map.entry("south korea", "KR"),
                        Map.entry("russian federation", "RU"),
                        Map.entry("viet nam", "VN"),
                        Map.entry("czech republic", "CZ"),
                        Map.entry("turkey", "TR"),
                        Map.entry("holland", "NL"),
                        Map.entry("the netherlands", "NL"),
                        Map.entry("mainland china", "CN"),
                        Map.entry("中国大陆", "CN"),
                        Map.entry("中國大陸", "CN"),
                        Map.entry("大陆", "CN"),
                        Map.entry("大陸", "CN"),
                        Map.entry("hong kong", "HK"),
                        Map.entry("香港", "HK"),
                        Map.entry("中国香港", "HK"),
                        Map.entry("macau", "MO"),
                        Map.entry("macao", "MO"),
                        Map.entry("澳门", "MO"),
                        Map.entry("澳門", "MO"),
                        Map.entry("台湾", "TW"),
                        Map.entry("台灣", "TW"),
                        Map.entry("臺灣", "TW"),
                        Map.entry("中国台湾", "TW"),
                        Map.entry("南韓", "KR"),
                        Map.entry("韩国", "KR"),
                        Map.entry("アメリカ", "US"),
                        Map.entry("中国", "CN"),
                        Map.entry("中國", "CN"))
                .forEach(codes::put);
        return Map.copyOf(codes);
    }

    private static Map<String, String> languages() {
        var codes = new HashMap<String, String>();
        for (String code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            for (Locale named : NAMED_IN) {
                codes.putIfAbsent(bare(language.getDisplayLanguage(named)), code);
            }
            codes.putIfAbsent(bare(language.getDisplayLanguage(language)), code);
            codes.putIfAbsent(language.getISO3Language(), code);
        }
        for (String code : Locale.getISOLanguages()) {
            codes.put(code, code);
        }
        Map.ofEntries(
                        Map.entry("iw", "he"),
                        Map.entry("in", "id"),
                        Map.entry("ji", "yi"),
                        Map.entry("jp", "ja"),
                        Map.entry("cn", "zh"),
                        Map.entry("cmn", "zh"),
                        Map.entry("yue", "zh"),
                        Map.entry("chi", "zh"),
                        Map.entry("ger", "de"),
                        Map.entry("fre", "fr"),
                        Map.entry("dut", "nl"),
                        Map.entry("cze", "cs"),
                        Map.entry("gre", "el"),
                        Map.entry("per", "fa"),
                        Map.entry("may", "ms"),
                        Map.entry("rum", "ro"),
                        Map.entry("simplified chinese", "zh"),
                        Map.entry("traditional chinese", "zh"),
                        Map.entry("mandarin", "zh"),
                        Map.entry("cantonese", "zh"),
                        Map.entry("简体中文", "zh"),
                        Map.entry("繁體中文", "zh"),
                        Map.entry("繁体中文", "zh"),
                        Map.entry("汉语", "zh"),
                        Map.entry("英文", "en"),
                        Map.entry("日文", "ja"),
                        Map.entry("韩文", "ko"),
                        Map.entry("韓文", "ko"),
                        Map.entry("德文", "de"),
                        Map.entry("法文", "fr"),
                        Map.entry("国语", "zh"),
                        Map.entry("國語", "zh"))
                .forEach(codes::put);
        codes.remove("");
        return Map.copyOf(codes);
    }
}
