package io.renown.translation;

import io.renown.privacy.HeldThing;
import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import io.renown.shared.Tsid;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people wrote is theirs in any language. */
@Component
class PeopleInTranslations implements PersonalData {

    private final TranslationSql sql;

    PeopleInTranslations(TranslationSql sql) {
        this.sql = sql;
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        sql.findOf(picked.ids(HeldThing.REVIEW))
                .forEach(translation -> copy.add(
                        "translations",
                        "review",
                        Tsid.format(translation.reviewId()),
                        "version",
                        translation.version(),
                        "language",
                        translation.language().code(),
                        "title",
                        translation.title(),
                        "text",
                        translation.text(),
                        "by",
                        translation.provider(),
                        "madeAt",
                        translation.madeAt()));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        return Map.of("translations", (long) sql.removeOf(picked.ids(HeldThing.REVIEW)));
    }
}
