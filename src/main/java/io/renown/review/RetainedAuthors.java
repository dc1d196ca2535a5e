package io.renown.review;

import io.renown.privacy.Retained;
import io.renown.privacy.RetainedData;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Names of reviewers; what they wrote stays, without saying whose it is. */
@Component
class RetainedAuthors implements RetainedData {

    private final PeopleSql sql;

    RetainedAuthors(PeopleSql sql) {
        this.sql = sql;
    }

    @Override
    public Retained retained() {
        return Retained.AUTHORS;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        return sql.forgetAuthorsBefore(moment, limit);
    }
}
