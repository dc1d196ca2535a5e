package io.renown.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.renown.shared.Problem;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "a@b.example;c@d.example",
                "A <a@b.example>",
                "nobody",
                "a@b@c.example",
                ""
            })
    void takesOneBareAddressAndNothingElse(String address) {
        assertThatThrownBy(() -> new Mail(address, "Hello", "", "")).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: c@d.example", "Hello\nthere", "", " "})
    void takesOneLineAsSubject(String subject) {
        assertThatThrownBy(() -> new Mail("a@b.example", subject, "", "")).isInstanceOf(Problem.class);
    }

    @Test
    void speaksTheLanguageOfThePersonAndEscapesWhatTheySay() {
        Mail english = MailText.of("a@b.example", null, "mail.password-reset", "http://x.example/?a&b", "<Ann>", 30L);
        Mail chinese = MailText.of("a@b.example", "zh-TW", "mail.password-reset", "http://x.example/", "Ann", 30L);

        assertThat(english.text()).contains("Hello <Ann>,", "good for 30 minutes", "\nhttp://x.example/?a&b\n");
        assertThat(english.html()).contains("Hello &lt;Ann&gt;,", "href=\"http://x.example/?a&amp;b\"");
        assertThat(chinese.subject()).isEqualTo("設定新密碼的連結");
        assertThat(english.toString()).doesNotContain("x.example");
    }

    @Test
    void reachesAServerAsTextAndHtml() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Mail mail = MailText.of("ann@b.example", "zh-CN", "mail.password-changed", null, "安");

            assertThat(delivery(server.getSmtp().getPort()).deliver(mail, MailSender.OWN))
                    .isEqualTo(MailState.SENT);

            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getSubject()).isEqualTo("您的密码已更改");
            assertThat(received.getAllRecipients()).hasSize(1);
            assertThat(GreenMailUtil.getWholeMessage(received)).contains("text/plain", "text/html");
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsTheKindOfAFailureAndNoWords() {
        Mail mail = new Mail("ann@b.example", "Hello", "a secret", "a secret");

        assertThatThrownBy(() -> delivery(1).deliver(mail, MailSender.OWN))
                .isInstanceOfSatisfying(
                        MailDelivery.Failed.class,
                        failed ->
                                assertThat(failed.kind()).endsWith("Exception").doesNotContain("secret", "ann"));
    }

    private static MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("smtp", sender);
        return new MailConfiguration()
                .mailDelivery(beans.getBeanProvider(JavaMailSender.class), "Renown <no-reply@localhost>");
    }
}
