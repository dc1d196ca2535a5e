package io.renown.account;

import io.renown.connector.Access;
import io.renown.connector.ListingAccess;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lends an account to show a listing's reviews live, to members who may read the reviews of its brand. */
@Component
class AccountOfListing implements ListingAccess {

    private final AccountListingSql fed;
    private final AccountAccess accounts;
    private final ListingService listings;

    AccountOfListing(AccountListingSql fed, AccountAccess accounts, ListingService listings) {
        this.fed = fed;
        this.accounts = accounts;
        this.listings = listings;
    }

    @Override
    public Optional<Access> find(long listingId) {
        if (!TenantContext.actor().can(Permission.REVIEW_READ) || !isVisible(listingId)) {
            return Optional.empty();
        }
        return fed.findAccount(listingId).map(accounts::open);
    }

    private boolean isVisible(long listingId) {
        try {
            return listings.get(listingId).id() == listingId;
        } catch (Problem unseen) {
            return false;
        }
    }
}
