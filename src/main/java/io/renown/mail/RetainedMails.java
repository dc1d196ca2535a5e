package io.renown.mail;

import io.renown.privacy.Retained;
import io.renown.privacy.RetainedData;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Settled mails of the current tenant. */
@Component
class RetainedMails implements RetainedData {

    private final RecipientSql sql;

    RetainedMails(RecipientSql sql) {
        this.sql = sql;
    }

    @Override
    public Retained retained() {
        return Retained.MAILS;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        return sql.deleteSettledBefore(moment, limit);
    }
}
