package io.renown.ui;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The texts of {@code vaadin-i18n/translations*.properties}, in Vaadin's own layout. Unlike Vaadin's default provider it
 * never falls back on the language of the machine, and knows plurals: {@code {0, plural, one {# day} other {# days}}}.
 */
@Component
public final class Texts implements I18NProvider {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    public Texts() {
        texts.put(Locales.ENGLISH, read("translations.properties"));
        texts.put(Locales.SIMPLIFIED, read("translations_zh_CN.properties"));
        texts.put(Locales.TRADITIONAL, read("translations_zh_TW.properties"));
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Locales.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        Locale known = Locales.nearest(locale);
        String text = Objects.requireNonNull(texts.get(known)).get(key);
        if (text == null) {
            log.warn("no text for {} in {}", key, known.toLanguageTag());
            return key;
        }
        return args.length == 0 ? text : new MessageFormat(text, known).format(args);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Map.copyOf(Objects.requireNonNull(texts.get(Locales.nearest(locale))));
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/vaadin-i18n/" + file)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
