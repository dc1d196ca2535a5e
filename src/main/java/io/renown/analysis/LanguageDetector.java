package io.renown.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language of a text: by script where the script tells, by spelling where several languages share it. */
final class LanguageDetector {

    static final String UNKNOWN = "und";
    private static final double SURE_ENOUGH = 0.45;
    /** A hint decides only between candidates this close, in log-odds. */
    private static final double TIE = 2.5;

    private static final double EVIDENCE_SCALE = 0.25;

    private static final String JAPANESE_ONLY = "気対発売駅円図広応単変歩桜髪黒児徳県処読続戦団悪" + "経済働込畑辻峠栃匂塀搾枠躾観権検験実関楽薬歴毎臓険剣圏労営巻帰弾従恵拝拡拠挙払";

    /** Languages that spelling need not decide; their lists hold stray Latin words only. */
    private static final Set<String> SCRIPT_TELLS = Set.of("zh", "ja", "ko", "th");

    /** In log-odds: the rarer of two sister languages must show more than what both share. */
    private static final Map<String, Double> HANDICAP = Map.of("ms", 9.0, "bg", 2.0, "sr", 2.0, "nb", 0.5);

    private final NgramProfiles profiles = new NgramProfiles();
    private final List<String> cyrillic = List.of("ru", "uk", "bg", "sr");
    private final List<String> arabic = List.of("ar", "fa", "ur");

    LanguageDetector() {
        for (List<String> row : WordFile.rows("language-words.tsv", 3)) {
            double weight = Double.parseDouble(row.get(1));
            for (String word : row.get(2).split(" ")) {
                profiles.learn(row.get(0), word, weight);
            }
        }
        for (String language : LanguagePack.LANGUAGES) {
            if (SCRIPT_TELLS.contains(language)) {
                continue;
            }
            for (List<String> row : WordFile.rows("sentiment-" + language + ".tsv", 2)) {
                for (String word : WordFile.words(row.get(1))) {
                    profiles.learn(language, word.replace("*", ""), 0.7);
                }
            }
        }
        profiles.finish(0.5);
    }

    LanguageGuess detect(FoldedText text, String original, @Nullable String hint) {
        int[] letters = new int[Script.values().length];
        for (char c : text.chars) {
            letters[Script.of(c).ordinal()]++;
        }
        Script script = dominant(letters);
        return switch (script) {
            case NONE, DIGIT, OTHER ->
                new LanguageGuess(UNKNOWN, 0, hint == null || hint.length() < 2 ? "en" : hint.substring(0, 2));
            case HAN, KANA -> eastAsian(original, letters, hint);
            case HANGUL -> LanguageGuess.of("ko", 0.99);
            case THAI -> LanguageGuess.of("th", 0.99);
            case LAO -> LanguageGuess.of("lo", 0.99);
            case KHMER -> LanguageGuess.of("km", 0.99);
            case MYANMAR -> LanguageGuess.of("my", 0.99);
            case GREEK -> LanguageGuess.of("el", 0.99);
            case HEBREW -> LanguageGuess.of("he", 0.98);
            case DEVANAGARI -> LanguageGuess.of("hi", 0.9);
            case BENGALI -> LanguageGuess.of("bn", 0.97);
            case TAMIL -> LanguageGuess.of("ta", 0.99);
            case GEORGIAN -> LanguageGuess.of("ka", 0.99);
            case ARMENIAN -> LanguageGuess.of("hy", 0.99);
            case CYRILLIC -> bySpelling(text, cyrillic, letters[script.ordinal()], hint);
            case ARABIC -> bySpelling(text, arabic, letters[script.ordinal()], hint);
            case LATIN -> bySpelling(text, List.of(), letters[script.ordinal()], hint);
        };
    }

    private static Script dominant(int[] letters) {
        Script best = Script.NONE;
        double most = 0;
        for (Script script : Script.values()) {
            // One Chinese character or Korean syllable says as much as two or three letters.
            double factor = switch (script) {
                case NONE, DIGIT -> 0;
                case HAN, KANA, HANGUL -> 3;
                case THAI, LAO, KHMER, MYANMAR -> 1.5;
                default -> 1;
            };
            if (letters[script.ordinal()] * factor > most) {
                most = letters[script.ordinal()] * factor;
                best = script;
            }
        }
        return best;
    }

    private static LanguageGuess eastAsian(String original, int[] letters, @Nullable String hint) {
        int han = letters[Script.HAN.ordinal()];
        int kana = letters[Script.KANA.ordinal()];
        // A lone の is a fashion of Chinese writers.
        if (kana > 1 && kana * 12 >= han || kana == 1 && han == 0) {
            return LanguageGuess.of("ja", Math.min(0.99, 0.75 + 0.03 * kana));
        }
        int simplified = 0;
        int traditional = 0;
        int japanese = 0;
        for (int i = 0; i < Math.min(original.length(), FoldedText.LONGEST); i++) {
            char c = original.charAt(i);
            if (ChineseScript.isTraditionalOnly(c)) {
                traditional++;
            } else if (ChineseScript.isSimplifiedOnly(c)) {
                simplified++;
            }
            if (JAPANESE_ONLY.indexOf(c) >= 0) {
                japanese++;
            }
        }
        if (japanese > 0 && simplified + traditional <= japanese || kana == 1 && japanese > 0) {
            return LanguageGuess.of("ja", 0.7);
        }
        if (simplified == traditional) {
            return undecidedHan(han, hint);
        }
        double lead = (double) Math.abs(simplified - traditional) / (simplified + traditional);
        double confidence = Math.min(0.99, 0.6 + 0.35 * lead + 0.01 * (simplified + traditional));
        return LanguageGuess.of(traditional > simplified ? "zh-Hant" : "zh-Hans", confidence);
    }

    private static LanguageGuess undecidedHan(int han, @Nullable String hint) {
        if (hint != null && hint.startsWith("ja") && han <= 4) {
            return LanguageGuess.of("ja", 0.5);
        }
        boolean traditionalHint = hint != null && (hint.contains("TW") || hint.contains("HK") || hint.contains("Hant"));
        return LanguageGuess.of(traditionalHint ? "zh-Hant" : "zh-Hans", 0.6);
    }

    private LanguageGuess bySpelling(FoldedText text, List<String> candidates, int letters, @Nullable String hint) {
        double[] sums = profiles.score(text);
        List<String> languages = profiles.languages();
        for (int l = 0; l < languages.size(); l++) {
            sums[l] -= HANDICAP.getOrDefault(languages.get(l), 0.0);
        }
        int best = -1;
        int hinted = -1;
        for (int l = 0; l < languages.size(); l++) {
            if (!isCandidate(languages.get(l), candidates)) {
                continue;
            }
            if (best < 0 || sums[l] > sums[best]) {
                best = l;
            }
            if (hint != null && hint.startsWith(languages.get(l))) {
                hinted = l;
            }
        }
        if (hinted >= 0 && hinted != best && sums[best] - sums[hinted] < TIE) {
            best = hinted;
        }
        double others = 0;
        for (int l = 0; l < languages.size(); l++) {
            if (l != best && isCandidate(languages.get(l), candidates)) {
                others += Math.exp((sums[l] - sums[best]) * EVIDENCE_SCALE);
            }
        }
        double confidence = Math.min(0.99, 1 / (1 + others)) * (letters < 4 ? 0.5 : 1);
        String language = languages.get(best);
        return new LanguageGuess(confidence < SURE_ENOUGH ? UNKNOWN : language, confidence, language);
    }

    private boolean isCandidate(String language, List<String> candidates) {
        return candidates.isEmpty()
                ? !cyrillic.contains(language) && !arabic.contains(language)
                : candidates.contains(language);
    }
}
