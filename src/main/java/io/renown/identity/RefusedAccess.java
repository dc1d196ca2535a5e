package io.renown.identity;

import io.renown.shared.TextCut;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody signed in who knocks where they do not belong: at another tenant's address, at the operators' pages. Their own
 * tenants are told, some times an hour, so that a loop does not flood their logs.
 */
@Component
public class RefusedAccess {

    private static final int NOTED = 5;
    private static final int LONGEST = 100;

    private final PersonAudit audit;
    private final TransactionTemplate transactions;
    private final AttemptLimit limit;

    RefusedAccess(PersonAudit audit, TransactionTemplate transactions, Clock clock) {
        this.audit = audit;
        this.transactions = transactions;
        this.limit = new AttemptLimit(NOTED, Duration.ofHours(1), clock);
    }

    /**
     * Comes back at once.
     *
     * @param attempted what was asked for, as it was written, whether there is such a thing or not
     */
    public void note(SignedInPerson person, String attempted) {
        if (limit.take(String.valueOf(person.personId()))) {
            String words = TextCut.beginning(attempted, LONGEST);
            Thread.startVirtualThread(() -> transactions.executeWithoutResult(
                    status -> audit.append(person.personId(), "access.refused", "", words)));
        }
    }
}
