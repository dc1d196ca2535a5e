package io.renown.mail;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Shows the mails that were caught, to whoever sits at this machine: only while no server for mails is named, and with the
 * embedded database and its invented tenants, or where {@code renown.mail.show=true} asks for it. The gate lets no request
 * from elsewhere come so far.
 */
@RestController
class DevMail {

    private static final int SHOWN = 50;

    private final MailSql sql;
    private final boolean shown;

    DevMail(
            MailSql sql,
            ObjectProvider<JavaMailSender> smtp,
            @Value("${spring.datasource.url:}") String database,
            @Value("${renown.demo:}") String demo,
            @Value("${renown.mail.show:}") String wanted) {
        this.sql = sql;
        boolean forOneself = database.isBlank() && !"false".equals(demo);
        this.shown = smtp.getIfAvailable() == null && (wanted.isBlank() ? forOneself : Boolean.parseBoolean(wanted));
    }

    @GetMapping(path = "/dev/mail", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> show() {
        if (!shown) {
            return ResponseEntity.notFound().build();
        }
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Caught mail</title>"
                + "<link rel=\"stylesheet\" href=\"/renown/plain.css\"></head><body><main><h1>Caught mail</h1>"
                + "<p>No mail server is named (spring.mail.host), so nothing leaves this machine. Kept for a day.</p>");
        List<CaughtMail> caught = sql.caught(SHOWN);
        caught.forEach(mail -> page.append("<hr><h2>")
                .append(escaped(mail.subject()))
                .append("</h2><p>To ")
                .append(escaped(mail.to()))
                .append(", ")
                .append(mail.at())
                .append("</p>")
                .append(paragraphs(mail.text())));
        if (caught.isEmpty()) {
            page.append("<p>None yet.</p>");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .body(page.append("</main></body></html>").toString());
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String words = escaped(line);
            html.append("<p>")
                    .append(line.matches("https?://\\S+") ? "<a href=\"" + words + "\">" + words + "</a>" : words)
                    .append("</p>");
        });
        return html.toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
