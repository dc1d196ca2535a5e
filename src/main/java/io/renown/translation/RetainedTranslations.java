package io.renown.translation;

import io.renown.privacy.Retained;
import io.renown.privacy.RetainedData;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Translations; whoever needs one again has it made again. */
@Component
class RetainedTranslations implements RetainedData {

    private final TranslationSql sql;

    RetainedTranslations(TranslationSql sql) {
        this.sql = sql;
    }

    @Override
    public Retained retained() {
        return Retained.TRANSLATIONS;
    }

    @Override
    public int removeBefore(Instant moment, int limit) {
        return sql.removeBefore(moment, limit);
    }
}
