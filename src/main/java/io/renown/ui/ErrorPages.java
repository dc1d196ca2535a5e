package io.renown.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.renown.identity.Membership;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** Errors before any tab is alive, such as the address of a tenant that is not the person's: the same words as inside. */
@Component
final class ErrorPages implements ErrorViewResolver {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="icon" href="/renown/favicon.svg"><link rel="stylesheet" href="/renown/plain.css"></head>
            <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
            """;

    private final I18NProvider texts;

    ErrorPages(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        Locale locale = locale(request);
        boolean missing = status == HttpStatus.NOT_FOUND || status == HttpStatus.FORBIDDEN;
        Object suspended = request.getAttribute(Membership.SUSPENDED);
        String kind = suspended != null ? "ui.suspended" : missing ? "ui.not-found" : "ui.refused";
        String title = text(kind + ".title", locale, suspended);
        String words = text(kind + ".words", locale, suspended);
        String page = PAGE.formatted(
                Locales.htmlLanguage(locale), title, title, words, text("ui.back-to-start", locale, null));
        View view = (ignored, asked, response) -> {
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.getWriter().write(page);
        };
        ModelAndView answer = new ModelAndView(view, model);
        answer.setStatus(status);
        return answer;
    }

    private String text(String key, Locale locale, @Nullable Object tenant) {
        String words = tenant == null ? texts.getTranslation(key, locale) : texts.getTranslation(key, locale, tenant);
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }

    private static Locale locale(HttpServletRequest request) {
        List<Locale> asked =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return asked.stream()
                .flatMap(wanted -> Locales.findNearest(wanted).stream())
                .findFirst()
                .orElse(Locales.ENGLISH);
    }
}
