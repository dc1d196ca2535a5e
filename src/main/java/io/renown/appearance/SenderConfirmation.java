package io.renown.appearance;

import io.renown.audit.AuditLog;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A mailbox's yes, by whoever holds the link that was mailed there. Part of the fence: it asks for no permission, and answers
 * unknown, expired, replaced and used links alike.
 */
@Service
public class SenderConfirmation {

    private static final int ATTEMPTS = 30;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final AppearanceSql sql;
    private final Appearances appearances;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Pace pace;

    SenderConfirmation(
            AppearanceSql sql, Appearances appearances, AuditLog audit, TransactionTemplate transactions, Clock clock) {
        this.sql = sql;
        this.appearances = appearances;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.pace = new Pace(ATTEMPTS, PERIOD, clock);
    }

    /** All that the page of a link may tell. */
    public record Question(String organization, String address) {}

    /**
     * @param caller address of the network, which may ask thirty times a minute
     * @throws Problem {@code rate-limit}
     */
    public Optional<Question> find(String token, String caller) {
        return asked(token, caller).map(asked -> new Question(asked.organization(), asked.address()));
    }

    /** @throws Problem {@code sender-link}, {@code rate-limit} */
    public void confirm(String token, String caller) {
        AppearanceSql.Asked asked = asked(token, caller).orElseThrow(() -> Problem.of("sender-link", 404));
        Actor mailbox = new Actor("system:sender-link", null, Set.of(), BrandScope.of(Set.of()));
        TenantContext.runAs(
                asked.tenantId(),
                mailbox,
                () -> transactions.executeWithoutResult(status -> {
                    if (!sql.confirmSender(
                            asked.tenantId(), asked.id(), new LinkToken(token).hash(), clock.instant())) {
                        throw Problem.of("sender-link", 404);
                    }
                    audit.append("appearance.sender-confirmed", "mailbox", "");
                    appearances.changed(asked.tenantId());
                }));
    }

    private Optional<AppearanceSql.Asked> asked(String token, String caller) {
        if (!pace.take(caller)) {
            throw Problem.of("rate-limit", 429, pace.secondsToWait());
        }
        LinkToken link = new LinkToken(token);
        return link.isWellFormed() ? sql.findAsked(link.hash(), clock.instant()) : Optional.empty();
    }
}
