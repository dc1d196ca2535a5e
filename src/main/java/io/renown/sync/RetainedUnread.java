package io.renown.sync;

import io.renown.privacy.Retained;
import io.renown.privacy.RetainedData;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Items of platforms that could not be read are refused rows as those of files are. */
@Component
class RetainedUnread implements RetainedData {

    private final UnreadSql sql;

    RetainedUnread(UnreadSql sql) {
        this.sql = sql;
    }

    @Override
    public Retained retained() {
        return Retained.REFUSED_ROWS;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        return sql.forgetBefore(moment, limit);
    }
}
