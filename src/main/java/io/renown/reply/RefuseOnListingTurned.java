package io.renown.reply;

import io.renown.platform.ListingTurned;
import io.renown.shared.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is on its way would arrive as an answer to a competitor's customer. */
@Component
class RefuseOnListingTurned {

    private final ReplySql sql;

    RefuseOnListingTurned(ReplySql sql) {
        this.sql = sql;
    }

    /** @throws Problem {@code listing-answers} */
    @EventListener
    void refuseOnListingTurned(ListingTurned event) {
        if (event.competitor() && sql.isAnyOnItsWay(event.listingId())) {
            throw Problem.conflict("listing-answers");
        }
    }
}
