package io.renown.translation;

import io.renown.languagemodel.ConnectedService;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code POST /v2/translate}. Keys of its free plan end in {@code :fx} and have an address of their own. */
@Component
class DeepL implements Translator {

    private final TranslationCalls calls;

    DeepL(TranslationCalls calls) {
        this.calls = calls;
    }

    @Override
    public String provider() {
        return "deepl";
    }

    @Override
    public String name() {
        return "DeepL";
    }

    @Override
    public List<String> translate(List<String> texts, TargetLanguage target) {
        ConnectedService service = calls.spend(texts);
        boolean free = service.keyOrEmpty().endsWith(":fx");
        return calls.post(
                        service,
                        free ? "https://api-free.deepl.com" : "https://api.deepl.com",
                        "/v2/translate",
                        Map.of("Authorization", "DeepL-Auth-Key " + service.keyOrEmpty()),
                        Map.of("text", texts, "target_lang", code(target)))
                .at("/translations")
                .valueStream()
                .map(translation -> translation.at("/text").asString(""))
                .toList();
    }

    /** It wants to know which English and which Portuguese. */
    private static String code(TargetLanguage target) {
        return switch (target) {
            case EN -> "EN-US";
            case PT -> "PT-PT";
            default -> target.code().toUpperCase(Locale.ROOT);
        };
    }
}
