package io.renown.appearance;

import io.renown.mail.MailLook;
import io.renown.mail.MailLooks;
import io.renown.mail.MailSender;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives mails the name, the colours, the logo, the sender and the address of links of whom they are from. */
@Component
class LooksOfMails implements MailLooks {

    private final Appearances appearances;
    private final String url;

    LooksOfMails(Appearances appearances, @Value("${renown.url}") String url) {
        this.appearances = appearances;
        this.url = url.replaceAll("/+$", "");
    }

    @Override
    public MailLook lookOf(int tenantId, @Nullable Long brandId) {
        Appearance appearance = appearances.of(tenantId, brandId);
        String address = appearance.domain() == null ? url : "https://" + appearance.domain();
        String accent = appearance.accent();
        String logo = appearance.logoPath();
        return new MailLook(
                appearance.name(),
                accent == null ? null : AccentColours.of(accent).onLight().hex(),
                logo == null ? null : address + logo,
                address);
    }

    @Override
    public MailSender senderOf(int tenantId, @Nullable Long brandId) {
        Appearance appearance = appearances.of(tenantId, brandId);
        return new MailSender(appearance.senderName(), appearance.senderAddress(), appearance.senderConfirmed());
    }
}
