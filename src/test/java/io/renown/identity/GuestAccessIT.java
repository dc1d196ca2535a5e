package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.audit.AuditEntry;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The life of a grant: offered, accepted, narrowed, revoked, expired. */
@OnEachEngine
class GuestAccessIT extends GuestScene {

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private Clock clock;

    @Test
    void actsAsTheGrantSaysUntilItIsNarrowedAndRevoked() {
        GuestGrantDetails offer = offer(Role.RESPONDER, null);
        assertThat(offer.agencyName()).isNull();
        assertThat(agency.call(clients::list))
                .singleElement()
                .satisfies(access -> assertThat(access.clientSlug()).isEqualTo(client.slug()));
        agency.run(() -> clients.accept(offer.id()));
        assertThat(place()).as("nobody is named yet").isEmpty();
        agency.run(() -> clients.name(offer.id(), agency.limitedMemberId()));

        Membership guest = place().orElseThrow();
        assertThat(guest.role()).isEqualTo(Role.RESPONDER);
        assertThat(guest.allBrands()).isTrue();
        assertThat(guest.guestOf()).isNotNull();
        long review = client.call(() -> search.ids(ReviewFilter.ALL, 1).getFirst());
        TenantContext.runAs(client.id(), gate.actorOf(guest), () -> reviews.addNote(review, "called back"));
        assertThat(newest(client).actor()).isEqualTo("member:" + Tsid.format(guest.memberId()));
        assertThat(client.call(members::list))
                .filteredOn(MemberDetails::isGuest)
                .singleElement()
                .satisfies(member -> assertThat(member.label()).isEqualTo("Limited · Look-alike"));

        client.run(() -> guests.change(
                offer.id(), Role.CLIENT_VIEWER, List.of(client.south().id()), null));
        assertThat(place()).hasValueSatisfying(narrowed -> {
            assertThat(narrowed.role()).isEqualTo(Role.CLIENT_VIEWER);
            assertThat(narrowed.allBrands()).isFalse();
            assertThat(narrowed.brandIds()).containsExactly(client.south().id());
        });

        client.run(() -> guests.revoke(offer.id()));
        assertThat(place()).isEmpty();
        assertThat(agency.call(clients::list)).isEmpty();
        assertThat(client.call(members::list))
                .filteredOn(MemberDetails::isGuest)
                .noneMatch(MemberDetails::active);
    }

    @Test
    void theNextRequestOfARevokedGuestFindsNoPage() throws Exception {
        long grant = accepted(Role.RESPONDER);
        Browser browser = new Browser(url(""));
        browser.signIn("limited@guest-agency.example", agency.password());

        assertThat(browser.get("/t/guest-client/inbox").statusCode()).isEqualTo(200);
        assertThat(client.call(guests::list).getFirst().guests())
                .singleElement()
                .satisfies(guest -> assertThat(guest.lastSeenAt()).isNotNull());
        client.run(() -> guests.revoke(grant));

        assertThat(browser.get("/t/guest-client/inbox").statusCode()).isEqualTo(404);
        assertThat(browser.get("/t/guest-agency/inbox").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesTheAgencyLeavesItsClients() {
        accepted(Role.RESPONDER);
        agency.run(() -> members.remove(agency.limitedMemberId()));

        assertThat(place()).isEmpty();
        assertThat(client.call(guests::list).getFirst().guests()).noneMatch(GuestGrantDetails.Guest::mayEnter);
    }

    @Test
    void aSuspendedAgencyActsForNobody() {
        accepted(Role.RESPONDER);
        directory.enter(agency.id(), TenantState.SUSPENDED);
        try {
            assertThat(place()).isEmpty();
        } finally {
            directory.enter(agency.id(), TenantState.ACTIVE);
        }
        assertThat(place()).isPresent();
    }

    @Test
    void anExpiredGrantOpensNothingAndIsNotRevived() {
        long grant = accepted(Role.RESPONDER);
        set(grant, "expires_at", clock.instant().minusSeconds(1));

        assertThat(place()).isEmpty();
        assertThat(client.call(guests::list).getFirst().state()).isEqualTo(GuestGrantState.EXPIRED);
        assertProblem("not-found", () -> client.call(() -> guests.change(grant, Role.RESPONDER, null, null)));
        assertProblem("not-found", () -> agency.run(() -> clients.name(grant, agency.ownerId())));
    }

    @Test
    void anOfferIsAnsweredOnceAndInTime() {
        GuestGrantDetails declined = offer(Role.RESPONDER, null);
        agency.run(() -> clients.decline(declined.id()));
        assertThat(client.call(guests::list).getFirst().state()).isEqualTo(GuestGrantState.DECLINED);
        assertProblem("not-found", () -> agency.run(() -> clients.accept(declined.id())));

        GuestGrantDetails late = offer(Role.RESPONDER, null);
        set(late.id(), "answer_until", clock.instant().minusSeconds(1));
        assertProblem("not-found", () -> agency.run(() -> clients.accept(late.id())));
        assertThat(agency.call(clients::list)).isEmpty();
    }

    @Test
    void aGuestsKeyDiesWithTheGrantForGood() {
        long grant = accepted(Role.RESPONDER);
        Membership guest = place().orElseThrow();
        String key = TenantContext.callAs(
                        client.id(),
                        gate.actorOf(guest),
                        () -> tokens.create(guest.memberId(), "mine", Duration.ofDays(1)))
                .key();
        assertThat(tokens.authenticate(key))
                .hasValueSatisfying(
                        found -> assertThat(found.membership().guestOf()).isNotNull());

        client.run(() -> guests.revoke(grant));
        assertThat(tokens.authenticate(key)).isEmpty();
        accepted(Role.RESPONDER);
        assertThat(place()).isPresent();
        assertThat(tokens.authenticate(key)).isEmpty();
    }

    @Test
    void bothSidesHearOfItInTheirLogsAndByMail() {
        int toAgency = mails(agency);
        int toClient = mails(client);
        long grant = accepted(Role.RESPONDER);
        client.run(() -> guests.revoke(grant));

        String ownerOfClient = "member:" + Tsid.format(client.ownerId());
        for (LookAlike side : List.of(client, agency)) {
            assertThat(side.call(() -> audit.newest(4)))
                    .extracting(AuditEntry::action)
                    .containsExactly("guest.revoked", "guest.named", "guest.accepted", "guest.offered");
        }
        assertThat(newest(agency).actor()).isEqualTo(ownerOfClient + " (guest-client)");
        assertThat(newest(client).actor()).isEqualTo(ownerOfClient);
        assertThat(mails(agency)).isEqualTo(toAgency + 1);
        assertThat(mails(client)).isEqualTo(toClient + 1);
    }

    private int mails(LookAlike tenant) {
        return SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.queryForObject(
                        "SELECT COUNT(*) FROM outgoing_mail WHERE tenant_id = ? AND recipient = ?",
                        Integer.class,
                        tenant.id(),
                        tenant.ownerEmail()));
    }

    private void set(long grantId, String column, Instant at) {
        SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.update(
                        "UPDATE guest_grant SET " + column + " = ? WHERE tenant_id = ? AND id = ?",
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                        client.id(),
                        grantId));
    }
}
