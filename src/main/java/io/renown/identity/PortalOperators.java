package io.renown.identity;

import io.renown.audit.OperatorsLog;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who runs the portal. Part of the fence: given and taken on the command line alone, by whoever has the machine, so it asks
 * for no permission of a tenant; asked anew for each request.
 */
@Service
public class PortalOperators {

    private static final String COMMAND_LINE = "command line";

    private final OperatorSql sql;
    private final PersonRepository people;
    private final SignInSessions sessions;
    private final SecondFactorSql secondFactors;
    private final PersonAudit audit;
    private final OperatorsLog log;
    private final Clock clock;

    PortalOperators(
            OperatorSql sql,
            PersonRepository people,
            SignInSessions sessions,
            SecondFactorSql secondFactors,
            PersonAudit audit,
            OperatorsLog log,
            Clock clock) {
        this.sql = sql;
        this.people = people;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PortalOperator> find(long personId) {
        return sql.find(personId);
    }

    @Transactional(readOnly = true)
    public List<PortalOperator> list() {
        return sql.list();
    }

    /**
     * Makes somebody an operator, who signs in anew: password, second factor and sessions of before are gone. A person who is
     * not known yet comes into being.
     *
     * @return false when they were one already
     * @throws IllegalArgumentException for what is no address
     */
    @Transactional
    public boolean grant(String email) {
        String address = Person.normalized(email);
        Person person = people.findByEmail(address)
                .orElseGet(() -> people.saveAndFlush(new Person(address, address, clock.instant())));
        boolean granted = sql.insert(person.id(), clock.instant());
        if (granted) {
            begin(person);
            tell(person.id(), "operator.granted", address);
        }
        return granted;
    }

    /** Whoever made the account may not have the mailbox: its owner chooses a password by "forgotten", and a second factor. */
    private void begin(Person person) {
        person.setPassword(null);
        secondFactors.delete(person.id());
        sessions.revokeAll(person.id(), null);
    }

    /**
     * Takes the operators' pages away, and ends the person's sessions.
     *
     * @return false when they were none
     * @throws IllegalArgumentException for what is no address
     */
    @Transactional
    public boolean revoke(String email) {
        String address = Person.normalized(email);
        Optional<Person> person = people.findByEmail(address);
        if (person.isEmpty() || !sql.delete(person.get().id())) {
            return false;
        }
        sessions.revokeAll(person.get().id(), null);
        tell(person.get().id(), "operator.revoked", address);
        return true;
    }

    private void tell(long personId, String action, String email) {
        log.append(COMMAND_LINE, action, "person:" + email, "");
        audit.append(personId, action, "", COMMAND_LINE);
    }
}
