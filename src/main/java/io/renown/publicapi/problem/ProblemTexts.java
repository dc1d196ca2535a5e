package io.renown.publicapi.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The texts of problems, from the same files as the portal's. */
@Component
public class ProblemTexts {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ProblemTexts() {
        texts.setBasename("vaadin-i18n.translations");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    /** The words of a key in the caller's language. */
    public String words(HttpServletRequest request, String key, List<String> args) {
        return text(key, key, locale(request), args.toArray());
    }

    String title(int status, Locale locale) {
        String ofItsClass = text("publicapi.title." + (status < 500 ? 400 : 500), "", locale);
        return text("publicapi.title." + status, ofItsClass, locale);
    }

    String detail(String slug, Object[] args, int status, Locale locale) {
        return text("problem." + slug, title(status, locale), locale, args);
    }

    String reason(String reason, Object[] args, Locale locale) {
        return texts.getMessage("publicapi.reason." + reason, args, locale);
    }

    private String text(String key, String otherwise, Locale locale, Object... args) {
        return Objects.requireNonNullElse(texts.getMessage(key, args, otherwise, locale), otherwise);
    }

    /** The first wanted language that there are texts in; English otherwise. */
    static Locale locale(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.ENGLISH;
        }
        for (Locale wanted : Collections.list(request.getLocales())) {
            if (wanted.getLanguage().equals("en")) {
                return Locale.ENGLISH;
            }
            if (wanted.getLanguage().equals("zh")) {
                boolean traditional = wanted.getScript().equals("Hant")
                        || (wanted.getScript().isEmpty() && TRADITIONAL.contains(wanted.getCountry()));
                return traditional ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE;
            }
        }
        return Locale.ENGLISH;
    }
}
