package io.renown.mail;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Makes a mail of the texts under a key: {@code <key>.subject}, {@code <key>.words} and, with a link, {@code <key>.link}. */
public final class MailText {

    private static final String BUNDLE = "vaadin-i18n.translations";

    private MailText() {}

    /**
     * @param locale a language tag as people choose it; null for English
     * @param link where the mail leads to; null for nowhere
     * @param args of the texts, in their order
     */
    public static Mail of(String to, @Nullable String locale, String key, @Nullable String link, Object... args) {
        return of(MailLook.OWN, to, locale, key, link, args);
    }

    /** As {@link #of(String, String, String, String, Object...)}, in the name of a tenant or a brand. */
    public static Mail of(
            MailLook look, String to, @Nullable String locale, String key, @Nullable String link, Object... args) {
        Locale language = locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale);
        ResourceBundle texts =
                ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String subject = text(texts, language, key + ".subject", args);
        List<String> paragraphs =
                text(texts, language, key + ".words", args).lines().toList();
        StringBuilder plain = new StringBuilder(String.join("\n\n", paragraphs));
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"" + language.toLanguageTag()
                        + "\"><head><meta charset=\"utf-8\"><title>" + escaped(subject)
                        + "</title></head><body style=\"font-family:sans-serif;max-width:36em;margin:2em auto\">")
                .append(head(look));
        paragraphs.forEach(words -> html.append("<p>").append(escaped(words)).append("</p>"));
        if (link != null) {
            plain.append("\n\n").append(link);
            html.append("<p><a href=\"")
                    .append(escaped(link))
                    .append(look.accent() == null ? "\">" : "\" style=\"color:" + escaped(look.accent()) + "\">")
                    .append(escaped(text(texts, language, key + ".link", args)))
                    .append("</a></p>");
        }
        plain.append("\n\n-- \n").append(look.name()).append('\n');
        html.append("<p>").append(escaped(look.name())).append("</p></body></html>");
        return new Mail(to, subject, plain.toString(), html.toString());
    }

    private static String head(MailLook look) {
        String line = look.accent() == null ? "" : "border-bottom:3px solid " + escaped(look.accent()) + ";";
        if (look.logoUrl() == null && line.isEmpty()) {
            return "";
        }
        return "<p style=\"" + line + "padding-bottom:12px;font-size:1.2em;font-weight:bold\">"
                + (look.logoUrl() == null
                        ? escaped(look.name())
                        : "<img src=\"" + escaped(look.logoUrl()) + "\" alt=\"" + escaped(look.name())
                                + "\" height=\"40\" style=\"max-width:200px;object-fit:contain\">")
                + "</p>";
    }

    private static String text(ResourceBundle texts, Locale language, String key, Object... args) {
        return args.length == 0 ? texts.getString(key) : new MessageFormat(texts.getString(key), language).format(args);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
