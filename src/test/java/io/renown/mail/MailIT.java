package io.renown.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.renown.identity.Browser;
import io.renown.nodes.Turns;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a mail from the caller's transaction to where it is settled. */
@OnEachEngine
class MailIT extends PortalIT {

    /** When mails of these tests are due: the portal's own run, which works beside them, does not meet them. */
    private static final Instant NOT_YET = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    private MailService mails;

    @Autowired
    private MailSql sql;

    @Autowired
    private ObjectProvider<MailLooks> looks;

    @Autowired
    private Turns turns;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.update("DELETE FROM person_mail");
    }

    @Test
    void isCaughtAfterTheCommitAndShownToThisMachineAlone() throws Exception {
        tenants.a().run(() -> transactions.executeWithoutResult(status -> mails.send(mail("ours <b>"))));
        transactions.executeWithoutResult(status -> mails.sendToPerson(mail("own")));

        Browser browser = new Browser(url(""));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(browser.get("/dev/mail").body()).contains("<h2>own</h2>", "ours &lt;b&gt;"));
        assertThat(browser.get("/dev/mail").body()).doesNotContain("<b>");
        HttpResponse<String> behindAProxy = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url("/dev/mail")))
                                .header("X-Forwarded-For", "192.0.2.7")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(behindAProxy.body()).doesNotContain("own");
    }

    @Test
    void isNotSentByATransactionThatFails() {
        transactions.executeWithoutResult(status -> {
            mails.sendToPerson(mail("never"));
            status.setRollbackOnly();
        });

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM person_mail", Integer.class))
                .isZero();
        assertThatThrownBy(() -> mails.sendToPerson(mail("alone")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void isTriedAgainWithPausesAndGivenUpInTheEndWithoutItsWords() {
        Instant begin = NOT_YET;
        List<Instant> tried = new ArrayList<>();
        sql.insert(new MailKey(null, 1), null, mail("hopeless"), begin);
        Instant now = begin;
        for (int step = 0; step < 400; step++) {
            Instant at = now;
            new MailRun(
                            sql,
                            (mail, sender) -> {
                                tried.add(at);
                                throw new MailDelivery.Failed(new IllegalStateException("no"));
                            },
                            looks,
                            turns,
                            Clock.fixed(now, ZoneOffset.UTC))
                    .sweep();
            now = now.plusSeconds(30);
        }

        assertThat(tried).hasSize(MailRun.ATTEMPTS).first().isEqualTo(begin);
        assertThat(Duration.between(tried.getFirst(), tried.getLast())).isGreaterThan(Duration.ofMinutes(60));
        Map<String, Object> settled = jdbc.queryForMap("SELECT * FROM person_mail WHERE id = 1");
        assertThat(settled).containsEntry("state", "FAILED").containsEntry("failure", "IllegalStateException");
        assertThat(settled.get("text")).isNull();
        assertThat(settled.get("html")).isNull();
    }

    @Test
    void isTakenByOneOfSeveralNodes() {
        Instant now = NOT_YET;
        MailKey key = new MailKey(tenants.a().id(), 2);
        jdbc.update(
                "DELETE FROM outgoing_mail WHERE tenant_id = ? AND id = 2",
                tenants.a().id());
        sql.insert(key, null, mail("once"), now);

        assertThat(sql.claim(key, now, now.plusSeconds(1))).isTrue();
        assertThat(sql.claim(key, now, now.plusSeconds(1))).isFalse();
        sql.settle(key, MailState.SENT, now, null);
        assertThat(sql.claim(key, now.plusSeconds(9), now.plusSeconds(10))).isFalse();
    }

    private static Mail mail(String subject) {
        return new Mail("ann@mail.example", subject, "words", "<p>words</p>");
    }
}
