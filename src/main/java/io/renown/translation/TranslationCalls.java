package io.renown.translation;

import io.renown.languagemodel.ConnectedService;
import io.renown.languagemodel.TextServiceCalls;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServices;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the providers have in common. */
@Component
class TranslationCalls {

    private final TextServices services;
    private final TextServiceCalls calls;

    TranslationCalls(TextServices services, TextServiceCalls calls) {
        this.services = services;
        this.calls = calls;
    }

    ConnectedService spend(List<String> texts) {
        return services.spend(
                TextServiceKind.TRANSLATION,
                texts.stream().mapToInt(String::length).sum());
    }

    /** @param ownAddress of the provider, for tenants that name none */
    JsonNode post(
            ConnectedService service,
            String ownAddress,
            String path,
            Map<String, String> headers,
            Map<String, ?> question) {
        String base = service.baseUrl().isEmpty() ? ownAddress : service.baseUrl();
        return calls.post((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path, headers, question);
    }
}
