package io.renown.mail;

import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Mails of the current tenant to a person, sent or not: none leaves any more. A copy goes without the words, which hold
 * links that are for the recipient alone.
 */
@Component
class PeopleInMails implements PersonalData {

    private final RecipientSql sql;

    PeopleInMails(RecipientSql sql) {
        this.sql = sql;
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        Set<String> addresses = traces.addresses();
        sql.mailsTo(addresses)
                .forEach(mail -> copy.add(
                        "mails", "to", mail.recipient(), "subject", mail.subject(), "putDownAt", mail.createdAt()));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        return Map.of("mails", sql.deleteTo(traces.addresses()));
    }
}
