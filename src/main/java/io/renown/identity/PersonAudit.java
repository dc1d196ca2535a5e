package io.renown.identity;

import io.renown.audit.AuditLog;
import io.renown.shared.Tsid;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells each tenant of a person what happened to the person's account: it opens that tenant too. */
@Component
class PersonAudit {

    private final MemberSql members;
    private final AuditLog audit;

    PersonAudit(MemberSql members, AuditLog audit) {
        this.members = members;
        this.audit = audit;
    }

    /** @param subject empty for the person's account as a whole */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(long personId, String action, String subject, String details) {
        List<MemberSql.Seat> seats = members.seats(personId); // by tenant, so that two at once wait in the same order
        seats.forEach(seat -> audit.appendFor(
                seat.tenantId(), place(seat), action, subject.isEmpty() ? place(seat) : subject, details));
    }

    private static String place(MemberSql.Seat seat) {
        return "member:" + Tsid.format(seat.memberId());
    }
}
