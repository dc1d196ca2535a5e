package io.renown.account;

import io.renown.account.AccountListingSql.FedListing;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which accounts the actor sees: who is limited to brands, those whose listings all belong to these, and their own that feed
 * none yet.
 */
@Component
class AccountSight {

    private final AccountSql accounts;
    private final AccountListingSql fed;
    private final ListingService listings;

    AccountSight(AccountSql accounts, AccountListingSql fed, ListingService listings) {
        this.accounts = accounts;
        this.fed = fed;
        this.listings = listings;
    }

    /** Of the tenant, not disconnected, the oldest first. */
    List<AccountDetails> list() {
        Map<Long, List<FedListing>> all = fed.all();
        Map<Long, ListingDetails> known = all.isEmpty()
                ? Map.of()
                : listings.list().stream().collect(Collectors.toMap(ListingDetails::id, Function.identity()));
        List<AccountDetails> seen = new ArrayList<>();
        for (AccountRow account : accounts.list()) {
            List<FedListing> own = all.getOrDefault(account.id(), List.of());
            if (maySee(account, own)) {
                seen.add(details(
                        account,
                        own.stream()
                                .map(one -> known.get(one.listingId()))
                                .filter(Objects::nonNull)
                                .toList()));
            }
        }
        return List.copyOf(seen);
    }

    /** @throws Problem {@code not-found} for what is unknown, disconnected, or out of the actor's sight */
    AccountRow require(long id) {
        return seen(accounts.find(id).orElseThrow(Problem::notFound));
    }

    /** As the other, and holds the row until the end of the transaction. */
    AccountRow lock(long id) {
        return seen(accounts.lock(id).orElseThrow(Problem::notFound));
    }

    private AccountRow seen(AccountRow account) {
        if (account.isDisconnected() || !maySee(account, fed.of(account.id()))) {
            throw Problem.notFound();
        }
        return account;
    }

    AccountDetails details(long id) {
        AccountRow account = require(id);
        return details(
                account,
                fed.of(id).stream().map(one -> listings.get(one.listingId())).toList());
    }

    private static boolean maySee(AccountRow account, List<FedListing> fed) {
        BrandScope scope = TenantContext.actor().brandScope();
        if (scope.unlimited()) {
            return true;
        }
        return fed.isEmpty()
                ? Objects.equals(account.connectedBy(), TenantContext.actor().memberId())
                : fed.stream().allMatch(one -> scope.includes(one.brandId()));
    }

    private static AccountDetails details(AccountRow account, List<ListingDetails> listings) {
        return new AccountDetails(
                account.id(),
                account.platform(),
                account.name(),
                account.settings(),
                account.state(),
                account.trouble(),
                account.lastSuccessAt(),
                account.createdAt(),
                account.connectedAt(),
                listings);
    }
}
