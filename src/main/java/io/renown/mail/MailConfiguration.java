package io.renown.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** By SMTP where {@code spring.mail.host} is set, and nowhere else. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    MailDelivery mailDelivery(ObjectProvider<JavaMailSender> smtp, @Value("${renown.mail.from}") String from) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? (mail, who) -> MailState.CAUGHT : (mail, who) -> send(sender, from, mail, who);
    }

    static MailState send(JavaMailSender sender, String from, Mail mail, MailSender who) throws MailDelivery.Failed {
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(who.from(from));
            Optional<InternetAddress> answers = who.replyTo();
            if (answers.isPresent()) {
                helper.setReplyTo(answers.get());
            }
            helper.setTo(mail.to());
            helper.setSubject(mail.subject());
            helper.setText(mail.text(), mail.html());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return MailState.SENT;
        } catch (MessagingException | MailException e) {
            throw new MailDelivery.Failed(e);
        }
    }
}
