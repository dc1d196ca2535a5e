package io.renown.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.nodes.Turns;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is signed in where, for all nodes: the row in the database decides, the browser's cookie only names it. A session
 * ends by sign-out, by revocation, by {@link #IDLE} without a request, or {@link #LONGEST} after the sign-in.
 */
@Service
public class SignInSessions {

    /** As long as the server keeps a session that asks nothing, and what {@code last_seen_at} may lag behind. */
    static final Duration IDLE = Duration.ofHours(8).plusMinutes(10);

    static final Duration LONGEST = Duration.ofHours(24);
    static final Duration SEEN_NOTED_EVERY = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(30);

    /** Of answers to requests that ask nothing else: how long another node's revocation may go unnoticed. */
    private static final Duration BELIEVED = Duration.ofMillis(1500);

    private static final int REFUSALS_NOTED = 5;
    private static final int REMEMBERED = 50_000;

    private final SignInSessionSql sql;
    private final PersonAudit audit;
    private final Turns turns;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final AttemptLimit refusals;
    private final Cache<ByteBuffer, Boolean> open = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(BELIEVED)
            .build();

    SignInSessions(
            SignInSessionSql sql, PersonAudit audit, Turns turns, TransactionTemplate transactions, Clock clock) {
        this.transactions = transactions;
        this.refusals = new AttemptLimit(REFUSALS_NOTED, Duration.ofHours(1), clock);
        this.sql = sql;
        this.audit = audit;
        this.turns = turns;
        this.clock = clock;
    }

    /** @return the session's id */
    @Transactional
    public long begin(long personId, SessionKey key, SignInOrigin origin, @Nullable OidcSession oidc) {
        long id = Tsid.next();
        sql.insert(id, personId, key, clock.instant(), origin, oidc);
        audit.append(personId, "sign-in.succeeded", "session:" + Tsid.format(id), origin.address());
        return id;
    }

    /**
     * Whether requests of this session may pass. A revocation on this node counts at once, one on another node after at most
     * 1.5 s; the gate of a tenant's pages asks the database each time instead.
     */
    public boolean isOpen(SessionKey key) {
        return open.get(key.bytes(), asked -> ask(key));
    }

    private boolean ask(SessionKey key) {
        Instant now = clock.instant();
        return sql.findOpen(key, now)
                .map(found -> {
                    noteSeen(found.id(), found.lastSeenAt());
                    return true;
                })
                .orElse(false);
    }

    /**
     * Writes into the audit logs of a known account that somebody failed to sign in to it, some times an hour. Comes back at
     * once, so that the time of the answer does not tell known accounts from others.
     */
    public void noteRefusal(String email, SignInOrigin origin) {
        if (refusals.take(email)) {
            Thread.startVirtualThread(() -> transactions.executeWithoutResult(status -> sql.personOf(email)
                    .ifPresent(person -> audit.append(person, "sign-in.refused", "", origin.address()))));
        }
    }

    /** Where the signed-in person is signed in, the newest first. */
    @Transactional(readOnly = true)
    public List<SignInSession> listMine(SessionKey asking) {
        return sql.list(signedIn().personId(), asking, clock.instant());
    }

    /** Ends a session of the signed-in person. */
    @Transactional
    public void revoke(long id) {
        if (sql.revoke(signedIn().personId(), id, clock.instant()) == 0) {
            throw Problem.notFound();
        }
        open.invalidateAll();
        audit.append(signedIn().personId(), "session.revoked", "session:" + Tsid.format(id), "");
    }

    /**
     * Ends all sessions of the signed-in person but the one that asks.
     *
     * @return how many
     */
    @Transactional
    public int revokeOthers(SessionKey asking) {
        return revokeAll(signedIn().personId(), asking);
    }

    /** @param but the session that stays; null for none */
    @Transactional
    int revokeAll(long personId, @Nullable SessionKey but) {
        int revoked = sql.revokeAll(personId, but, clock.instant());
        open.invalidateAll();
        if (revoked > 0) {
            audit.append(personId, "sessions.revoked", "", String.valueOf(revoked));
        }
        return revoked;
    }

    /**
     * Ends what follows a session of an identity provider.
     *
     * @param sid null ends all sessions of the subject
     * @return how many
     */
    @Transactional
    public int revokeByOidc(String issuer, @Nullable String subject, @Nullable String sid) {
        if (subject == null && sid == null) {
            throw new IllegalArgumentException("neither a subject nor a session");
        }
        List<Long> people = sql.peopleByOidc(issuer, subject, sid);
        int revoked = sql.revokeByOidc(issuer, subject, sid, clock.instant());
        open.invalidateAll();
        if (revoked > 0) {
            people.forEach(person -> audit.append(person, "sessions.revoked", "", "by the identity provider"));
        }
        return revoked;
    }

    /** Whether somebody has signed in to this account from this address within the last 30 days. */
    public boolean knows(String email, String address) {
        return sql.knows(email, address);
    }

    /** The way out by the person's own hand. */
    @Transactional
    public void close(SessionKey key) {
        sql.close(key, clock.instant());
        open.invalidate(key.bytes());
    }

    /** Notes that a session is in use, every some minutes. */
    void noteSeen(long id, Instant lastSeenAt) {
        Instant now = clock.instant();
        if (lastSeenAt.isBefore(now.minus(SEEN_NOTED_EVERY))) {
            sql.noteSeen(id, now);
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void forget() {
        if (turns.take("forget-sign-in-sessions", Duration.ofHours(1))) {
            sql.deleteSeenBefore(clock.instant().minus(KEPT));
        }
    }

    private static SignedInPerson signedIn() {
        return PersonService.findSignedIn().orElseThrow(Problem::forbidden);
    }
}
