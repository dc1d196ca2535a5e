package io.renown.privacy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** People in the consent log, by address. */
@Component
class PeopleInConsents implements PersonalData {

    private static final String CONSENT = "consent";
    private static final int MOST = 500;

    private final ConsentSql sql;
    private final PersonKeys keys;

    PeopleInConsents(ConsentSql sql, PersonKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    @Override
    public List<PersonMatch> search(PersonQuery query, int limit) {
        return query.email().isEmpty()
                ? List.of()
                : sql.listOf(subject(query.email()), Long.MAX_VALUE, limit).stream()
                        .filter(entry -> !entry.email().isEmpty())
                        .map(entry -> new PersonMatch(
                                new HeldThing(CONSENT, entry.id()),
                                entry.email(),
                                entry.purpose(),
                                entry.evidence(),
                                null,
                                entry.at()))
                        .toList();
    }

    @Override
    public void describe(Picked picked, Traces traces) {
        picked.ids(CONSENT)
                .forEach(id -> sql.find(id).ifPresent(entry -> {
                    traces.found(new HeldThing(CONSENT, id));
                    traces.address(entry.email());
                }));
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        traces.addresses()
                .forEach(address -> sql.listOf(subject(address), Long.MAX_VALUE, MOST)
                        .forEach(entry -> copy.add(
                                "consents",
                                "purpose",
                                entry.purpose(),
                                "given",
                                entry.given(),
                                "channel",
                                entry.channel(),
                                "source",
                                entry.source(),
                                "evidence",
                                entry.evidence(),
                                "at",
                                entry.at())));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        long forgotten = 0;
        for (String address : traces.addresses()) {
            forgotten += sql.forgetAddress(subject(address));
        }
        return Map.of("consents", forgotten);
    }

    private byte[] subject(String address) {
        return keys.print("consent", ConsentService.normalized(address));
    }
}
