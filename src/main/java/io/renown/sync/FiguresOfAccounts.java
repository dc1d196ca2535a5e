package io.renown.sync;

import io.renown.account.AccountFigures;
import io.renown.account.pace.AccountPace;
import io.renown.connector.ConnectorCatalog;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the cards of accounts tell of their listings, added up. */
@Component
class FiguresOfAccounts implements AccountFigures {

    private final SyncSql syncs;
    private final LedgerSql ledger;
    private final ConnectorCatalog connectors;
    private final AccountPace pace;

    FiguresOfAccounts(SyncSql syncs, LedgerSql ledger, ConnectorCatalog connectors, AccountPace pace) {
        this.syncs = syncs;
        this.ledger = ledger;
        this.connectors = connectors;
        this.pace = pace;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Figures> forAccounts(Collection<Long> accountIds) {
        Map<Long, List<ListingSync>> byAccount = syncs.list().stream()
                .filter(sync -> accountIds.contains(sync.accountId()))
                .collect(Collectors.groupingBy(ListingSync::accountId));
        Map<Long, Integer> gaps = ledger.countGaps();
        Map<Long, Integer> calls = pace.callsOfToday();
        Map<Long, Figures> figures = new HashMap<>();
        byAccount.forEach((account, fed) -> figures.put(account, figures(fed, gaps, calls.getOrDefault(account, 0))));
        return figures;
    }

    private Figures figures(List<ListingSync> fed, Map<Long, Integer> gaps, int calls) {
        boolean allExpected = fed.stream().allMatch(sync -> sync.expected() != null);
        int daily = connectors
                .find(fed.getFirst().platform())
                .map(connector -> connector.limits().daily())
                .orElse(0);
        return new Figures(
                earliest(fed),
                fed.stream()
                        .map(ListingSync::newestAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                fed.stream().mapToLong(ListingSync::shown).sum(),
                allExpected
                        ? Long.valueOf(fed.stream()
                                .mapToLong(sync -> sync.expected() == null ? 0 : sync.expected())
                                .sum())
                        : null,
                fed.stream()
                        .mapToInt(sync -> gaps.getOrDefault(sync.listingId(), 0))
                        .sum(),
                calls,
                daily,
                progress(fed));
    }

    private static @Nullable Instant earliest(List<ListingSync> fed) {
        return fed.stream()
                .map(ListingSync::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Of the walks under way; null when none is. */
    private static @Nullable Progress progress(List<ListingSync> fed) {
        List<Walk> walks = fed.stream()
                .filter(sync -> sync.failures() == 0)
                .map(ListingSync::walk)
                .filter(Objects::nonNull)
                .toList();
        return walks.isEmpty()
                ? null
                : new Progress(
                        walks.stream().mapToLong(Walk::received).sum(),
                        walks.stream()
                                .mapToLong(walk -> walk.total() == null ? 0 : walk.total())
                                .sum());
    }
}
