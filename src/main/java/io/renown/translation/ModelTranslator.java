package io.renown.translation;

import io.renown.languagemodel.LanguageModel;
import io.renown.languagemodel.TextServiceCalls;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tenant's language model, asked for a JSON array of as many texts as it was given: what it says besides is not taken. */
@Component
class ModelTranslator implements Translator {

    private static final String TASK = """
            Translate each text of the JSON array into %s. Answer with a JSON array of the translations alone, as many \
            strings as there are, in the same order. Keep names, numbers and line breaks. Add nothing and leave nothing out.""";

    private static final int SPARE_TOKENS = 400;
    /** Of the original: one of Chinese becomes a word elsewhere. */
    private static final int TOKENS_A_CHARACTER = 2;

    private final LanguageModel model;
    private final TranslationCalls calls;
    private final JsonMapper json;

    ModelTranslator(LanguageModel model, TranslationCalls calls, JsonMapper json) {
        this.model = model;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public String provider() {
        return "model";
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public List<String> translate(List<String> texts, TargetLanguage target) {
        calls.spend(texts); // of both budgets
        int characters = texts.stream().mapToInt(String::length).sum();
        String said = model.ask(
                TASK.formatted(target.nameIn(Locale.ENGLISH)),
                json.writeValueAsString(texts),
                SPARE_TOKENS + TOKENS_A_CHARACTER * characters);
        int begin = said.indexOf('[');
        int end = said.lastIndexOf(']');
        if (begin < 0 || end < begin) {
            throw TextServiceCalls.notUnderstood();
        }
        try {
            JsonNode array = json.readTree(said.substring(begin, end + 1));
            if (!array.valueStream().allMatch(JsonNode::isString)) {
                throw TextServiceCalls.notUnderstood();
            }
            return array.valueStream().map(JsonNode::stringValue).toList();
        } catch (JacksonException e) {
            throw TextServiceCalls.notUnderstood();
        }
    }
}
