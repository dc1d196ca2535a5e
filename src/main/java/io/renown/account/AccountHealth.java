package io.renown.account;

import io.renown.audit.AuditLog;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lamp of an account: written when it changes, and otherwise once a minute at most. */
@Component
class AccountHealth {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int WORDS = 400;

    private final AccountSql accounts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountHealth(AccountSql accounts, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void succeeded(long accountId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccountRow account = accounts.find(accountId).orElse(null);
        if (account == null || account.isDisconnected()) {
            return;
        }
        if (account.state() == AccountState.NEEDS_RECONNECT) {
            accounts.connected(accountId, now, null);
            audit.append("account.works-again", subject(accountId), account.platform());
            events.publishEvent(new AccountReconnected(TenantContext.tenantId(), accountId));
        } else if (account.trouble() != null && !account.trouble().trouble().passes()) {
            events.publishEvent(new AccountReconnected(TenantContext.tenantId(), accountId));
        }
        Instant last = account.lastSuccessAt();
        if (account.trouble() != null || last == null || last.plus(FRESH).isBefore(now)) {
            accounts.succeeded(accountId, now);
        }
    }

    /** In a transaction of its own: the failure is a fact, whatever is rolled back for it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void failed(long accountId, PlatformException failure) {
        AccountRow account = accounts.find(accountId).orElse(null);
        if (account == null || account.isDisconnected()) {
            return;
        }
        AccountTrouble before = account.trouble();
        String words = TextCut.beginning(failure.words(), WORDS);
        Instant since = before != null && before.trouble() == failure.trouble()
                ? before.since()
                : clock.instant().truncatedTo(ChronoUnit.MICROS);
        AccountTrouble now = new AccountTrouble(failure.trouble(), words, since);
        if (!now.equals(before)) {
            accounts.failed(accountId, now);
        }
        if (failure.trouble() == Trouble.SIGN_IN && accounts.needsReconnect(accountId)) {
            audit.append("account.needs-reconnect", subject(accountId), account.platform());
        }
    }

    static String subject(long accountId) {
        return "account:" + Tsid.format(accountId);
    }
}
