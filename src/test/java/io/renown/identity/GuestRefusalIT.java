package io.renown.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Permission;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a guest may not do, and what nobody may grant. */
@OnEachEngine
class GuestRefusalIT extends GuestScene {

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

    private GuestGrantDetails offerTo(String slug) {
        return client.call(() -> guests.offer(slug, Role.ANALYST, null, null, ""));
    }
}
