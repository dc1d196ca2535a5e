package io.renown.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a mail is from.
 *
 * @param name null for the portal's own
 * @param address null for the portal's own
 * @param confirmed whether whoever reads mails at the address agreed
 */
public record MailSender(@Nullable String name, @Nullable String address, boolean confirmed) {

    static final MailSender OWN = new MailSender(null, null, false);

    /** An address that nobody confirmed sends nothing: the portal's own does, under the name. */
    InternetAddress from(String own) throws AddressException {
        InternetAddress portal = new InternetAddress(own, true);
        String mailbox = address != null && confirmed ? address : portal.getAddress();
        return named(mailbox, name == null && mailbox.equals(portal.getAddress()) ? portal.getPersonal() : name);
    }

    /** Where answers go when they are not to go to {@link #from}. */
    Optional<InternetAddress> replyTo() throws AddressException {
        return address == null || confirmed ? Optional.empty() : Optional.of(named(address, name));
    }

    private static InternetAddress named(String mailbox, @Nullable String name) throws AddressException {
        if (name != null && name.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("a name of one line is needed");
        }
        InternetAddress named = new InternetAddress(mailbox, true);
        try {
            named.setPersonal(name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e); // every machine knows UTF-8
        }
        return named;
    }
}
