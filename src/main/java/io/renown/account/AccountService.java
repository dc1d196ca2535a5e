package io.renown.account;

import io.renown.audit.AuditLog;
import io.renown.connector.Access;
import io.renown.connector.PlatformClient;
import io.renown.connector.PlatformException;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts of the current tenant that the actor may see. */
@Service
public class AccountService {

    static final int LONGEST_NAME = 120;

    private final AccountSight sight;
    private final AccountSql accounts;
    private final AccountListingSql fed;
    private final LentAccounts lent;
    private final PlatformClient platforms;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    AccountService(
            AccountSight sight,
            AccountSql accounts,
            AccountListingSql fed,
            LentAccounts lent,
            PlatformClient platforms,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transactions) {
        this.sight = sight;
        this.accounts = accounts;
        this.fed = fed;
        this.lent = lent;
        this.platforms = platforms;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    /** The oldest first, without those disconnected. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public List<AccountDetails> list() {
        return sight.list();
    }

    /** @throws Problem {@code not-found} */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.BRAND_READ)
    public AccountDetails get(long id) {
        return sight.details(id);
    }

    /**
     * @return the name it had
     * @throws Problem {@code account-name}
     */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public String rename(long id, String name) {
        AccountRow account = sight.lock(id);
        accounts.rename(id, checkedName(name));
        audit.append("account.renamed", AccountHealth.subject(id), name.strip());
        return account.name();
    }

    /** Calls the platform and takes down how it went: the answer's state and trouble tell. */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public AccountDetails test(long id) {
        transactions.executeWithoutResult(status -> sight.require(id));
        Access access = lent.open(id);
        try {
            platforms.test(access);
            lent.succeeded(id);
        } catch (PlatformException e) {
            lent.failed(id, e);
        }
        return transactions.execute(status -> sight.details(id));
    }

    /** The listing keeps its reviews, and waits for another account or for files. */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void unfeed(long id, long listingId) {
        sight.lock(id);
        if (!fed.unfeed(id, listingId)) {
            throw Problem.notFound();
        }
        audit.append("account.listing-disconnected", AccountHealth.subject(id), listing(listingId));
        events.publishEvent(new ListingDisconnected(TenantContext.tenantId(), listingId));
    }

    /** Deletes credentials and token, and lets go of the listings, which keep their reviews. */
    @Transactional
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public List<Long> disconnect(long id) {
        AccountRow account = sight.lock(id);
        List<Long> listings = fed.listingsOf(id);
        for (long listingId : listings) {
            fed.unfeed(id, listingId);
            events.publishEvent(new ListingDisconnected(TenantContext.tenantId(), listingId));
        }
        accounts.disconnect(id);
        audit.append(
                "account.disconnected",
                AccountHealth.subject(id),
                account.platform() + " " + account.name() + ", listings: "
                        + listings.stream().map(AccountService::listing).toList());
        return listings;
    }

    static String listing(long listingId) {
        return "listing:" + Tsid.format(listingId);
    }

    static String checkedName(String name) {
        String line = name.strip();
        if (line.isEmpty()
                || line.length() > LONGEST_NAME
                || line.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR)) {
            throw Problem.invalid("account-name", LONGEST_NAME);
        }
        return line;
    }
}
