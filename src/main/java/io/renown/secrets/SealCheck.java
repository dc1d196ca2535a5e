package io.renown.secrets;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** A portal without the master key of its sealed rows does not start. */
@Component
class SealCheck implements InitializingBean {

    private final KeySql sql;
    private final MasterKeys masters;

    SealCheck(KeySql sql, MasterKeys masters) {
        this.sql = sql;
        this.masters = masters;
    }

    @Override
    public void afterPropertiesSet() {
        List<String> missing = sql.masterPrints().stream()
                .filter(print -> masters.find(print).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("This portal holds secrets sealed under a master key it does not have ("
                    + String.join(", ", missing) + "; it has "
                    + masters.current().print() + "). Put the right master.key into the data folder, or name it in "
                    + MasterKeys.FILE + " (after an exchange of keys the former in " + MasterKeys.FORMER_FILE
                    + "). When it is lost for good: `renown secrets forget --yes` gives up what it sealed.");
        }
    }
}
