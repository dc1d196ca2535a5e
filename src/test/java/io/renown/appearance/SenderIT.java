package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.support.OnEachEngine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An address sends once its mailbox said yes. */
@OnEachEngine
class SenderIT extends AppearanceScene {

    @Autowired
    private SenderConfirmation confirmation;

    @Test
    void anAddressSendsOnceItsMailboxSaidYes() {
        own.run(() -> service.sendAs(null, "Care", "care-" + once + "@lotus.example"));
        String token = tokenMailedTo("care-" + once + "@lotus.example");

        assertThat(looks.senderOf(own.id(), null).confirmed()).isFalse();
        assertThat(confirmation.find(token, once))
                .contains(new SenderConfirmation.Question("Look-alike", "care-" + once + "@lotus.example"));
        assertThat(looks.senderOf(own.id(), null).confirmed())
                .as("looking says nothing")
                .isFalse();

        confirmation.confirm(token, once);

        assertThat(looks.senderOf(own.id(), own.inner().id()).confirmed()).isTrue();
        assertThat(looks.senderOf(other.id(), null).address()).isNull();
        refused("sender-link", () -> confirmation.confirm(token, once));
        assertThat(own.call(() -> service.sendAs(null, "Other name", "care-" + once + "@lotus.example")))
                .as("the name may change without asking again")
                .isFalse();
        assertThat(looks.senderOf(own.id(), null).confirmed()).isTrue();
        own.run(() -> service.sendAs(null, "Care", "other-" + once + "@lotus.example"));
        assertThat(looks.senderOf(own.id(), null).confirmed()).isFalse();
    }

    @Test
    void aLinkThatWasReplacedOrTriedTooOftenIsOfNoUse() {
        own.run(() -> service.sendAs(null, null, "first-" + once + "@lotus.example"));
        String first = tokenMailedTo("first-" + once + "@lotus.example");
        own.run(() -> service.sendAs(null, null, "second-" + once + "@lotus.example"));

        refused("sender-link", () -> confirmation.confirm(first, once));
        refused("sender-link", () -> confirmation.confirm("' OR 1=1 --", once));
        refused("rate-limit", () -> {
            for (int guess = 0; guess < 50; guess++) {
                confirmation.find("A".repeat(43), once);
            }
        });
        refused("rate-limit", () -> {
            for (int i = 0; i < 20; i++) {
                String victim = "victim-" + i + "@mail.example";
                own.run(() -> service.sendAs(null, null, victim));
            }
        });
    }

    @Test
    void noNameOrAddressAddsAHeader() {
        for (String name :
                List.of("Care\r\nBcc: a@b.example", "Care\nX", "Care\u2028X", "Care\u202Eevil", "x".repeat(61))) {
            refused("sender-name", () -> own.run(() -> service.sendAs(null, name, null)));
            refused("appearance-name", () -> new Look(name, null, null, null));
        }
        for (String address : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "<a@b.example>",
                "a@localhost",
                "a b@c.example")) {
            refused("sender-address", () -> own.run(() -> service.sendAs(null, null, address)));
        }
    }

    private String tokenMailedTo(String address) {
        Matcher link = Pattern.compile("/sender/([A-Za-z0-9_-]{43})").matcher(mailTo(address));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
