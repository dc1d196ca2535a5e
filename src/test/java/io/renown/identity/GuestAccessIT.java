package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Permission;
import io.renown.tenancy.Role;
import io.renown.tenancy.SystemDoor;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import io.renown.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;

/** The life of a grant, from the offer to its end, and that nothing outlives it. */
@OnEachEngine
class GuestAccessIT extends PortalIT {

    @Autowired
    private GuestService guests;

    @Autowired
    private ClientService clients;

    @Autowired
    private MembershipGate gate;

    @Autowired
    private MemberService members;

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private ReviewSearch search;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private LookAlike client;
    private LookAlike agency;
    private SignedInPerson person;

    @BeforeEach
    void setUp() {
        client = tenants.fresh("guest-client");
        agency = tenants.fresh("guest-agency");
        person = (SignedInPerson) people.loadUserByUsername("limited@guest-agency.example");
        SystemDoor.callAcrossTenants(
                "test",
                () -> jdbc.update(
                        "UPDATE guest_grant SET revoked_at = offered_at, offered_at = offered_at - INTERVAL 2 DAY"
                                + " WHERE tenant_id = ?",
                        client.id()));
    }

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
    void aThirdTenantLearnsAndDoesNothing() {
        long grant = accepted(Role.RESPONDER);
        LookAlike third = tenants.a();

        assertThat(third.call(clients::list)).isEmpty();
        assertThat(third.call(guests::list)).noneMatch(known -> known.id() == grant);
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> third.run(() -> clients.accept(grant)),
                () -> third.run(() -> clients.decline(grant)),
                () -> third.run(() -> clients.name(grant, third.ownerId())),
                () -> third.run(() -> clients.withdraw(grant, third.ownerId())),
                () -> third.run(() -> guests.revoke(grant)),
                () -> agency.run(() -> clients.name(grant, third.ownerId())),
                () -> agency.run(() -> guests.revoke(grant)))) {
            assertProblem("not-found", deed);
        }
        assertThat(place()).isPresent();
    }

    @Test
    void anOfferToNobodyLooksLikeOneThatIsNotAnswered() {
        directory.apply(new TenantProfile("guest-no-agency", "Shop", TenantKind.BRAND, "en", "UTC", null, false));
        for (String slug : List.of("guest-nobody", "guest-no-agency", agency.slug())) {
            GuestGrantDetails offer = client.call(
                    () -> guests.offer(" " + slug.toUpperCase(java.util.Locale.ROOT), Role.ANALYST, null, null, ""));
            assertThat(offer.agency()).isEqualTo(slug);
            assertThat(offer.agencyName()).isNull();
            assertThat(offer.state()).isEqualTo(GuestGrantState.OFFERED);
            assertProblem("guest-exists", () -> offerTo(slug));
        }
        assertProblem("guest-self", () -> offerTo(client.slug()));
        assertProblem("guest-organization", () -> offerTo("no name"));
    }

    @Test
    void aTenantMakesSoManyOffersADay() {
        for (int i = 0; i < GuestService.OFFERS_A_DAY; i++) {
            offerTo("guest-many-" + i);
        }
        assertProblem("guest-offers", () -> offerTo("guest-one-more"));
    }

    @Test
    void nobodyGrantsWhatTheyDoNotHold() {
        long id = TenantContext.callAs(
                client.id(),
                Actor.system("test"),
                () -> members.apply(
                        "northern@guest-client.example",
                        "Northern",
                        Role.ADMIN,
                        List.of(client.north().id()),
                        null));
        Actor northern = new Actor(
                "northern",
                id,
                Role.ADMIN.permissions(),
                BrandScope.of(Set.of(client.north().id())));
        assertProblem("rights-not-held", () -> offerBy(northern, Role.RESPONDER, null));
        assertProblem(
                "rights-not-held",
                () -> offerBy(northern, Role.RESPONDER, List.of(client.south().id())));
        assertProblem("guest-terms", () -> offer(Role.OWNER, null));
        assertProblem("guest-terms", () -> offer(Role.RESPONDER, List.of()));
        assertProblem(
                "not-found", () -> offer(Role.RESPONDER, List.of(agency.north().id())));
        assertProblem(
                "forbidden",
                () -> offerBy(
                        client.limited(),
                        Role.CLIENT_VIEWER,
                        List.of(client.north().id())));
        offerBy(northern, Role.RESPONDER, List.of(client.north().id()));
    }

    @Test
    void aGuestRulesNobodyInTheHouse() {
        accepted(Role.ADMIN);
        Membership guest = place().orElseThrow();
        Actor actor = gate.actorOf(guest);

        assertThat(actor.permissions())
                .contains(Permission.REVIEW_EDIT)
                .doesNotContain(
                        Permission.MEMBER_MANAGE,
                        Permission.OWNER_MANAGE,
                        Permission.TENANT_MANAGE,
                        Permission.PRIVACY_MANAGE);
        assertProblem("forbidden", () -> TenantContext.callAs(client.id(), actor, guests::list));
        assertProblem("forbidden", () -> TenantContext.callAs(client.id(), actor, clients::list));
        assertProblem(
                "guest-by-grant",
                () -> client.call(() -> members.apply("limited@guest-agency.example", "L", Role.ANALYST, null, null)));
        assertProblem("guest-by-grant", () -> client.run(() -> members.remove(guest.memberId())));
        assertProblem("not-found", () -> client.run(() -> members.transferOwnership(guest.memberId(), "Look-alike")));

        assertProblem(
                "not-found", () -> client.call(() -> tokens.create(guest.memberId(), "theirs", Duration.ofDays(1))));

        TenantContext.runAs(client.id(), actor, () -> members.leave(guest.memberId()));
        assertThat(place()).isEmpty();
        assertThat(newest(agency).action()).isEqualTo("guest.left");
    }

    @Test
    void aGuestOfAnAgencyHandsNoAccessOn() {
        LookAlike further = tenants.fresh("guest-further");
        accepted(Role.RESPONDER);
        long guestHere = place().orElseThrow().memberId();
        GuestGrantDetails grant = further.call(() -> guests.offer("guest-client", Role.RESPONDER, null, null, ""));
        client.run(() -> clients.accept(grant.id()));

        assertProblem("not-found", () -> client.run(() -> clients.name(grant.id(), guestHere)));
        further.run(() -> guests.revoke(grant.id()));
    }

    @Test
    void whoHasAPlaceOfTheirOwnIsNoGuest() {
        TenantContext.callAs(
                client.id(),
                Actor.system("test"),
                () -> members.apply(agency.ownerEmail(), "Owner", Role.ANALYST, null, null));
        long grant = accepted(Role.RESPONDER);

        assertProblem("guest-known", () -> agency.run(() -> clients.name(grant, agency.ownerId())));
        assertThat(newest(agency).action()).isEqualTo("guest.refused");
        agency.run(() -> clients.withdraw(grant, agency.limitedMemberId()));
        assertThat(place()).isEmpty();
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

    private long accepted(Role role) {
        long grant = offer(role, null).id();
        agency.run(() -> {
            clients.accept(grant);
            clients.name(grant, agency.limitedMemberId());
        });
        return grant;
    }

    private GuestGrantDetails offer(Role role, @Nullable List<Long> brandIds) {
        return offerBy(client.owner(), role, brandIds);
    }

    private GuestGrantDetails offerBy(Actor actor, Role role, @Nullable List<Long> brandIds) {
        return TenantContext.callAs(
                client.id(), actor, () -> guests.offer(agency.slug(), role, brandIds, null, "for the holidays"));
    }

    private GuestGrantDetails offerTo(String slug) {
        return client.call(() -> guests.offer(slug, Role.ANALYST, null, null, ""));
    }

    private Optional<Membership> place() {
        return gate.find(person.personId(), client.slug());
    }

    private AuditEntry newest(LookAlike tenant) {
        return tenant.call(() -> audit.newest(1)).getFirst();
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

    private static void assertProblem(String slug, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
