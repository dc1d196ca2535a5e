package io.renown.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Who a mail is from, and what never gets into its headers. */
class MailSenderTest {

    private static final String OWN = "Renown <no-reply@renown.example>";

    @Test
    void isThePortalWhereNobodyElseIsNamed() throws Exception {
        assertThat(MailSender.OWN.from(OWN)).hasToString(OWN);
        assertThat(MailSender.OWN.replyTo()).isEmpty();
    }

    @Test
    void sendsFromAnAddressOnlyOnceItIsConfirmed() throws Exception {
        MailSender asked = new MailSender("Lotus Care", "care@lotus.example", false);
        MailSender confirmed = new MailSender("Lotus Care", "care@lotus.example", true);

        assertThat(asked.from(OWN)).hasToString("Lotus Care <no-reply@renown.example>");
        assertThat(asked.replyTo()).map(InternetAddress::toString).contains("Lotus Care <care@lotus.example>");
        assertThat(confirmed.from(OWN)).hasToString("Lotus Care <care@lotus.example>");
        assertThat(confirmed.replyTo()).isEmpty();
    }

    @Test
    void namesOtherScriptsSoThatEveryServerTakesThem() throws Exception {
        InternetAddress from = new MailSender("莲花茶业", "care@lotus.example", true).from(OWN);

        assertThat(from.getPersonal()).isEqualTo("莲花茶业");
        assertThat(from.toString()).startsWith("=?UTF-8?").endsWith("<care@lotus.example>");
    }

    @Test
    void letsNoNameOrAddressAddAHeader() {
        for (MailSender evil : List.of(
                new MailSender("Lotus\r\nBcc: all@victim.example", "care@lotus.example", true),
                new MailSender("Lotus\nBcc: all@victim.example", null, false),
                new MailSender("Lotus", "care@lotus.example\r\nBcc: all@victim.example", true),
                new MailSender("Lotus", "care@lotus.example, all@victim.example", true))) {
            assertThatThrownBy(() -> evil.from(OWN)).isInstanceOf(AddressException.class);
        }
    }

    @Test
    void standsInTheMailThatIsSent() throws Exception {
        List<MimeMessage> sent = new ArrayList<>();
        JavaMailSenderImpl server = new JavaMailSenderImpl() {
            @Override
            protected void doSend(MimeMessage[] messages, Object[] originals) {
                sent.addAll(List.of(messages));
            }
        };
        Mail mail = new Mail("ann@mail.example", "Words", "words", "<p>words</p>");

        MailConfiguration.send(server, OWN, mail, new MailSender("Lotus", "care@lotus.example", false));

        assertThat(sent.getFirst().getFrom()).containsExactly(new InternetAddress("no-reply@renown.example"));
        assertThat(sent.getFirst().getReplyTo()).containsExactly(new InternetAddress("care@lotus.example"));
        assertThat(sent.getFirst().getAllRecipients()).hasSize(1);
    }

    @Test
    void aMailShowsWhoseItIsAndNothingThatRuns() {
        MailLook look = new MailLook("Lotus <b>", "#0f766e", "https://reviews.lotus.example/logo/x.png", "https://x");
        Mail mail = MailText.of(
                look,
                "ann@mail.example",
                "en",
                "mail.invite",
                "https://x/invite/1",
                "Ann",
                "Lotus",
                "Monday",
                "Lotus <b>");

        assertThat(mail.html())
                .contains("https://reviews.lotus.example/logo/x.png", "#0f766e", "Lotus &lt;b&gt;")
                .doesNotContain("<b>", "Renown");
        assertThat(mail.text()).endsWith("-- \nLotus <b>\n").doesNotContain("Renown");
    }
}
