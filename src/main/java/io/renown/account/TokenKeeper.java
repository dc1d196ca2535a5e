package io.renown.account;

import io.renown.connector.Access;
import io.renown.connector.PlatformException;
import io.renown.connector.Token;
import io.renown.connector.Trouble;
import io.renown.shared.Tsid;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gets new tokens, one at a time for an account over all nodes: many platforms take a refresh token once, and whoever used
 * it second would lose the account.
 */
@Component
class TokenKeeper {

    /** Longer than a call may take, with its redirects. */
    private static final Duration CLAIMED = Duration.ofMinutes(1);

    private static final Duration LOOK = Duration.ofMillis(100);

    private final AccountSql accounts;
    private final TokenSql tokens;
    private final AccountSecrets secrets;
    private final AccountHealth health;
    private final TransactionTemplate ownTransaction;
    private final Duration patience;

    TokenKeeper(
            AccountSql accounts,
            TokenSql tokens,
            AccountSecrets secrets,
            AccountHealth health,
            PlatformTransactionManager transactions,
            @Value("${renown.account.token-patience:30s}") Duration patience) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.secrets = secrets;
        this.health = health;
        // What a platform gave stays, whatever becomes of the work it was asked for.
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.patience = patience;
    }

    /** As {@link Access#refreshAlone}. */
    Token refreshAlone(long accountId, Optional<Token> stale, Access.Refresh refresh) throws PlatformException {
        long claim = Tsid.next();
        for (long looks = patience.dividedBy(LOOK); looks > 0; looks--) {
            Optional<Token> kept = kept(accountId);
            if (isAnother(kept, stale)) {
                return kept.orElseThrow();
            }
            if (claim(accountId, claim)) {
                return refreshClaimed(accountId, claim, stale, refresh);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new PlatformException(Trouble.TIMED_OUT, "another call has been asking for a token for too long");
    }

    private Token refreshClaimed(long accountId, long claim, Optional<Token> stale, Access.Refresh refresh)
            throws PlatformException {
        boolean open = true;
        try {
            Optional<Token> kept = kept(accountId); // again: it may have come between the look and the claim
            if (isAnother(kept, stale)) {
                return kept.orElseThrow();
            }
            Token token = carried(refresh.from(kept), kept);
            open = false;
            return keep(accountId, claim, token) ? token : kept(accountId).orElseThrow(TokenKeeper::letGo);
        } catch (PlatformException e) {
            open = false;
            boolean held = release(accountId, claim);
            if (held && e.trouble() == Trouble.SIGN_IN) {
                health.failed(accountId, e);
            }
            throw e;
        } finally {
            if (open) {
                release(accountId, claim);
            }
        }
    }

    /** RFC 6749 6: without a new one, the refresh token stays good. */
    private static Token carried(Token token, Optional<Token> before) {
        String refresh = before.map(Token::refresh).orElse(null);
        return token.refresh() != null || refresh == null
                ? token
                : new Token(token.access(), refresh, token.expiresAt());
    }

    private static boolean isAnother(Optional<Token> kept, Optional<Token> stale) {
        return kept.isPresent()
                && !stale.map(Token::access)
                        .equals(Optional.of(kept.orElseThrow().access()));
    }

    private Optional<Token> kept(long accountId) throws PlatformException {
        AccountRow account = ownTransaction.execute(status -> find(accountId));
        if (account == null) {
            throw letGo();
        }
        return secrets.openToken(account);
    }

    private @Nullable AccountRow find(long accountId) {
        return accounts.find(accountId).filter(row -> !row.isDisconnected()).orElse(null);
    }

    private boolean claim(long accountId, long claim) {
        return Boolean.TRUE.equals(ownTransaction.execute(status -> tokens.claim(accountId, claim, CLAIMED)));
    }

    private boolean keep(long accountId, long claim, Token token) {
        return Boolean.TRUE.equals(ownTransaction.execute(
                status -> tokens.keep(accountId, claim, secrets.sealToken(accountId, token), token.expiresAt())));
    }

    private boolean release(long accountId, long claim) {
        return Boolean.TRUE.equals(ownTransaction.execute(status -> tokens.release(accountId, claim)));
    }

    private static PlatformException letGo() {
        return new PlatformException(Trouble.SIGN_IN, "the account was disconnected, or connected anew, meanwhile");
    }
}
