package io.renown.translation;

import io.renown.languagemodel.ConnectedService;
import io.renown.languagemodel.TextServiceCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code POST <base>/translate}; often run by whoever uses it, so the address is theirs and a key optional. */
@Component
class LibreTranslate implements Translator {

    private static final String OWN_ADDRESS = "https://libretranslate.com";

    private final TranslationCalls calls;

    LibreTranslate(TranslationCalls calls) {
        this.calls = calls;
    }

    @Override
    public String provider() {
        return "libretranslate";
    }

    @Override
    public String name() {
        return "LibreTranslate";
    }

    @Override
    public List<String> translate(List<String> texts, TargetLanguage target) {
        ConnectedService service = calls.spend(texts);
        Map<String, Object> question =
                new HashMap<>(Map.of("q", texts, "source", "auto", "target", target.code(), "format", "text"));
        if (service.key() != null) {
            question.put("api_key", service.keyOrEmpty()); // it knows no other place for it
        }
        JsonNode answer = calls.post(service, OWN_ADDRESS, "/translate", Map.of(), question);
        JsonNode translated = answer.at("/translatedText");
        if (!translated.isArray()) {
            throw TextServiceCalls.notUnderstood();
        }
        return translated.valueStream().map(text -> text.asString("")).toList();
    }
}
