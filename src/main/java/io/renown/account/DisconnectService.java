package io.renown.account;

import io.renown.review.ListingEraser;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets go of an account of the current tenant, with what it brought or without. */
@Service
public class DisconnectService {

    private final AccountSight sight;
    private final AccountListingSql fed;
    private final AccountService accounts;
    private final ListingEraser reviews;
    private final TransactionOperations transactions;

    DisconnectService(
            AccountSight sight,
            AccountListingSql fed,
            AccountService accounts,
            ListingEraser reviews,
            TransactionOperations transactions) {
        this.sight = sight;
        this.fed = fed;
        this.accounts = accounts;
        this.reviews = reviews;
        this.transactions = transactions;
    }

    /** What an account brought. */
    public record AtStake(int listings, long reviews) {}

    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public AtStake atStake(long id) {
        return Objects.requireNonNull(transactions.execute(status -> {
            sight.require(id);
            List<Long> listings = fed.listingsOf(id);
            return new AtStake(listings.size(), reviews.count(listings));
        }));
    }

    /**
     * Deletes credentials and token at once.
     *
     * @param erase also all reviews of its listings, which nothing brings back; they go in parts, the listings stay
     */
    @RequiresPermission(Permission.ACCOUNT_MANAGE)
    public void disconnect(long id, boolean erase) {
        List<Long> listings = accounts.disconnect(id);
        if (erase) {
            listings.forEach(reviews::erase);
        }
    }
}
