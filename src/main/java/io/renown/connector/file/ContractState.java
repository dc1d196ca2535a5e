package io.renown.connector.file;

import java.util.Locale;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/** From the firmest to the weakest ground. No platform was called when these files were written. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum ContractState {
    /** A machine-readable contract of the platform; the connector's tests check every request and answer against it. */
    SPECIFIED,
    /** The platform's own pages. */
    DOCUMENTED,
    /** Third parties who use it say so. */
    REPORTED,
    /** Names are known, the rest is a guess until somebody with access has tried it. */
    UNCONFIRMED,
    /** There is nothing to call: files and hand entry. */
    NO_INTERFACE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
