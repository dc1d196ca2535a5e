package io.renown.identity;

import io.renown.secrets.PersonSecretBox;
import io.renown.secrets.SealedColumn;
import io.renown.secrets.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the secret of a second factor lies in the database: sealed, for its person alone. */
@Component
class TotpSecrets {

    private static final String PURPOSE = "person.totp";

    private final PersonSecretBox box;

    TotpSecrets(PersonSecretBox box) {
        this.box = box;
    }

    byte[] seal(long personId, byte[] secret) {
        return box.seal(PURPOSE, personId, secret);
    }

    byte[] open(long personId, byte[] sealed) {
        return box.open(PURPOSE, personId, sealed).revealBytes();
    }

    @Configuration(proxyBeanMethods = false)
    static class Column {

        @Bean
        SealedColumn secondFactorSecrets(JdbcClient jdbc) {
            return SealedColumns.ofPersons(jdbc, PURPOSE, "second_factor", "person_id", "secret");
        }
    }
}
