package io.renown.mail;

import org.jspecify.annotations.Nullable;

/** @param tenantId null for a mail about a person's own account */
record MailKey(@Nullable Integer tenantId, long id) {

    String table() {
        return tenantId == null ? "person_mail" : "outgoing_mail";
    }
}
