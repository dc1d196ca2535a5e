package io.renown.translation;

import io.renown.languagemodel.ConnectedService;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Cloud Translation Basic (v2), {@code POST /language/translate/v2}, with an API key in a header. The Advanced edition (v3)
 * takes no API keys.
 */
@Component
class GoogleTranslate implements Translator {

    private final TranslationCalls calls;

    GoogleTranslate(TranslationCalls calls) {
        this.calls = calls;
    }

    @Override
    public String provider() {
        return "google";
    }

    @Override
    public String name() {
        return "Google Translate";
    }

    @Override
    public List<String> translate(List<String> texts, TargetLanguage target) {
        ConnectedService service = calls.spend(texts);
        return calls.post(
                        service,
                        "https://translation.googleapis.com",
                        "/language/translate/v2",
                        Map.of("X-Goog-Api-Key", service.keyOrEmpty()),
                        Map.of("q", texts, "target", code(target), "format", "text"))
                .at("/data/translations")
                .valueStream()
                .map(translation -> translation.at("/translatedText").asString(""))
                .toList();
    }

    private static String code(TargetLanguage target) {
        return switch (target) {
            case ZH_HANS -> "zh-CN";
            case ZH_HANT -> "zh-TW";
            default -> target.code();
        };
    }
}
