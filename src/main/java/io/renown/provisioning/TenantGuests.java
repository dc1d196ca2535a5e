package io.renown.provisioning;

import io.renown.identity.ClientAccess;
import io.renown.identity.ClientService;
import io.renown.identity.GuestGrantDetails;
import io.renown.identity.GuestGrantState;
import io.renown.identity.GuestService;
import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.provisioning.TenantApplied.Counts;
import io.renown.provisioning.TenantApplied.Kind;
import io.renown.provisioning.TenantContent.GuestEntry;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Guest access that a file declares: the operator speaks for both sides, so it is accepted and people are named at once. */
@Component
class TenantGuests {

    private final GuestService guests;
    private final ClientService clients;
    private final MemberService members;
    private final BrandService brands;
    private final TenantDirectory tenants;

    TenantGuests(
            GuestService guests,
            ClientService clients,
            MemberService members,
            BrandService brands,
            TenantDirectory tenants) {
        this.guests = guests;
        this.clients = clients;
        this.members = members;
        this.brands = brands;
        this.tenants = tenants;
    }

    /** For the tenant that is bound. */
    void apply(TenantFile file, TenantApplied applied) throws TenantFileException {
        List<GuestEntry> entries = file.content().guests();
        for (int i = 0; i < entries.size(); i++) {
            String place = "/guests/" + i;
            try {
                applied.add(Kind.GUESTS, apply(file, place, entries.get(i)));
            } catch (Problem refused) {
                throw file.problemAt(place, "the portal refuses this: " + refused.getMessage());
            }
        }
    }

    private Counts apply(TenantFile file, String place, GuestEntry entry) throws TenantFileException {
        TenantDetails agency = tenants.findBySlug(entry.organization())
                .filter(found -> found.profile().kind() != TenantKind.BRAND)
                .orElseThrow(() -> file.problemAt(
                        place + "/organization",
                        "this portal holds no agency or group \"" + entry.organization() + "\": apply that one first"));
        Role role = Role.findBySlug(entry.role()).orElseThrow();
        Set<Long> brandIds = brandIds(entry.brands());
        Optional<GuestGrantDetails> known = guests.list().stream()
                .filter(grant -> grant.isOpen() && grant.agencySlug().equals(agency.slug()))
                .findFirst();
        boolean same = known.filter(grant -> hasTerms(grant, role, brandIds)).isPresent();
        long grantId;
        if (known.isEmpty()) {
            grantId = guests.offer(agency.slug(), role, brandIds, null, "").id();
        } else {
            grantId = known.get().id();
            if (!same) {
                guests.change(grantId, role, brandIds, known.get().expiresAt());
            }
        }
        boolean settled = TenantContext.callAs(
                agency.id(), Actor.system("operator"), () -> isSettled(file, place, entry, grantId));
        if (known.isEmpty()) {
            return Counts.CREATED;
        }
        return same && settled ? Counts.UNCHANGED : Counts.CHANGED;
    }

    /** Does what the agency has to do; false when anything was left to do. */
    private boolean isSettled(TenantFile file, String place, GuestEntry entry, long grantId)
            throws TenantFileException {
        ClientAccess access = clients.list().stream()
                .filter(client -> client.grantId() == grantId)
                .findFirst()
                .orElseThrow(Problem::notFound);
        boolean settled = access.state() == GuestGrantState.ACCEPTED;
        if (!settled) {
            clients.accept(grantId);
        }
        List<MemberDetails> own = members.list();
        for (int i = 0; i < entry.members().size(); i++) {
            String email = entry.members().get(i).strip().toLowerCase(Locale.ROOT);
            String named = place + "/members/" + i;
            long memberId = own.stream()
                    .filter(member -> member.active()
                            && !member.isGuest()
                            && member.email().equals(email))
                    .findFirst()
                    .orElseThrow(() -> file.problemAt(named, "no member of " + entry.organization() + ": " + email))
                    .id();
            if (!access.namedMemberIds().contains(memberId)) {
                clients.name(grantId, memberId);
                settled = false;
            }
        }
        return settled;
    }

    private static boolean hasTerms(GuestGrantDetails grant, Role role, @Nullable Set<Long> brandIds) {
        return grant.role() == role
                && grant.allBrands() == (brandIds == null)
                && (brandIds == null || brandIds.equals(new HashSet<>(grant.brandIds())));
    }

    private @Nullable Set<Long> brandIds(@Nullable List<String> keys) {
        if (keys == null) {
            return null;
        }
        BrandTree tree = brands.tree();
        return keys.stream().map(key -> tree.findByKey(key).orElseThrow().id()).collect(Collectors.toSet());
    }
}
