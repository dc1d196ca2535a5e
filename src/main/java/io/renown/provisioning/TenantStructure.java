package io.renown.provisioning;

import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.platform.NewListing;
import io.renown.provisioning.TenantApplied.Counts;
import io.renown.provisioning.TenantApplied.Kind;
import io.renown.provisioning.TenantContent.BrandEntry;
import io.renown.provisioning.TenantContent.LabelEntry;
import io.renown.provisioning.TenantContent.ListingEntry;
import io.renown.provisioning.TenantContent.MemberEntry;
import io.renown.review.LabelDetails;
import io.renown.review.LabelService;
import io.renown.shared.Problem;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parts of a tenant that are few: looked up at once, compared, written only when they differ. */
@Component
class TenantStructure {

    private final BrandService brands;
    private final ListingService listings;
    private final MemberService members;
    private final LabelService labels;
    private final DemoPasswords demoPasswords;

    TenantStructure(
            BrandService brands,
            ListingService listings,
            MemberService members,
            LabelService labels,
            DemoPasswords demoPasswords) {
        this.brands = brands;
        this.listings = listings;
        this.members = members;
        this.labels = labels;
        this.demoPasswords = demoPasswords;
    }

    /** For the tenant that is bound. */
    @Transactional(rollbackFor = TenantFileException.class)
    public void apply(TenantFile file, TenantApplied applied) throws TenantFileException {
        applyBrands(file, "/brands", file.content().brands(), null, brands.tree(), applied);
        BrandTree tree = brands.tree();
        List<ListingDetails> held = listings.list();
        applyListings(file, "/brands", file.content().brands(), tree, held, applied);
        applyMembers(file, tree, applied);
        applyLabels(file.content().labels(), applied);
    }

    private void applyBrands(
            TenantFile file,
            String pointer,
            List<BrandEntry> entries,
            @Nullable Long parentId,
            BrandTree held,
            TenantApplied applied)
            throws TenantFileException {
        for (int i = 0; i < entries.size(); i++) {
            BrandEntry entry = entries.get(i);
            String place = pointer + "/" + i;
            Optional<BrandDetails> known = held.findByKey(entry.key());
            boolean same = known.isPresent()
                    && known.get().name().equals(entry.name().strip())
                    && Objects.equals(known.get().parentId(), parentId);
            long id = same
                    ? known.get().id()
                    : asked(file, place, () -> brands.apply(entry.key(), entry.name(), parentId))
                            .id();
            applied.add(Kind.BRANDS, counted(known.isPresent(), same));
            applyBrands(file, place + "/brands", entry.brands(), id, held, applied);
        }
    }

    private void applyListings(
            TenantFile file,
            String pointer,
            List<BrandEntry> entries,
            BrandTree tree,
            List<ListingDetails> held,
            TenantApplied applied)
            throws TenantFileException {
        for (int i = 0; i < entries.size(); i++) {
            BrandEntry brand = entries.get(i);
            String place = pointer + "/" + i;
            long brandId = tree.findByKey(brand.key()).orElseThrow().id();
            for (int j = 0; j < brand.listings().size(); j++) {
                applyListing(file, place + "/listings/" + j, brand.listings().get(j), brandId, held, applied);
            }
            applyListings(file, place + "/brands", brand.brands(), tree, held, applied);
        }
    }

    private void applyListing(
            TenantFile file,
            String place,
            ListingEntry entry,
            long brandId,
            List<ListingDetails> held,
            TenantApplied applied)
            throws TenantFileException {
        Optional<ListingDetails> known = held.stream()
                .filter(listing -> listing.ref().equals(entry.ref())
                        || (listing.platform().equals(entry.platform())
                                && listing.externalId().equals(entry.externalId())))
                .findFirst();
        if (known.isPresent()) {
            refuseContradiction(file, place, entry, brandId, known.get());
        }
        boolean competitor = entry.competitor() == null
                ? known.isPresent() && known.get().competitor() // the file does not say
                : entry.competitor();
        boolean same = known.isPresent()
                && known.get().name().equals(entry.name())
                && Objects.equals(known.get().url(), entry.url())
                && Objects.equals(known.get().market(), entry.market())
                && known.get().competitor() == competitor;
        if (!same) {
            asked(
                    file,
                    place,
                    () -> listings.apply(new NewListing(
                            brandId,
                            entry.ref(),
                            entry.platform(),
                            entry.externalId(),
                            entry.name(),
                            entry.url(),
                            entry.market(),
                            competitor)));
        }
        applied.add(Kind.LISTINGS, counted(known.isPresent(), same));
    }

    /** Ref, page and brand are what a listing is: its reviews hang on them. */
    private static void refuseContradiction(
            TenantFile file, String place, ListingEntry entry, long brandId, ListingDetails known)
            throws TenantFileException {
        if (!known.ref().equals(entry.ref())) {
            throw file.problemAt(
                    place + "/ref", "the tenant holds this page under the ref \"" + known.ref() + "\" already");
        }
        if (!known.platform().equals(entry.platform()) || !known.externalId().equals(entry.externalId())) {
            throw file.problemAt(
                    place + "/externalId",
                    "the tenant holds this ref for the page " + known.platform() + " " + known.externalId());
        }
        if (known.brandId() != brandId) {
            throw file.problemAt(place, "the tenant holds this listing under another brand, and it cannot move");
        }
    }

    private void applyMembers(TenantFile file, BrandTree tree, TenantApplied applied) {
        Map<String, MemberDetails> held =
                members.list().stream().collect(Collectors.toMap(MemberDetails::email, Function.identity()));
        for (MemberEntry entry : file.content().members()) {
            MemberDetails known = held.get(entry.email().strip().toLowerCase(Locale.ROOT));
            Role role = Role.findBySlug(entry.role()).orElseThrow();
            Set<Long> brandIds = entry.brands() == null ? null : brandIds(entry.brands(), tree);
            boolean same = known != null
                    && known.active()
                    && !known.isGuest()
                    && known.role() == role
                    && known.allBrands() == (brandIds == null)
                    && (brandIds == null || brandIds.equals(new HashSet<>(known.brandIds())));
            long id = same && known != null
                    ? known.id()
                    : members.apply(entry.email(), entry.name(), role, brandIds, known == null ? entry.locale() : null);
            applied.add(Kind.MEMBERS, counted(known != null, same));
            if (file.isDemo()) {
                demoPasswords.findFor(entry.email()).ifPresent(password -> members.givePassword(id, password));
            }
        }
    }

    private static Set<Long> brandIds(List<String> keys, BrandTree tree) {
        return keys.stream().map(key -> tree.findByKey(key).orElseThrow().id()).collect(Collectors.toSet());
    }

    private void applyLabels(List<LabelEntry> entries, TenantApplied applied) {
        Map<String, String> held =
                labels.list().stream().collect(Collectors.toMap(LabelDetails::name, LabelDetails::colour));
        for (LabelEntry entry : entries) {
            String colour = held.get(entry.name().strip());
            boolean same = entry.colour().equals(colour);
            if (!same) {
                labels.apply(entry.name(), entry.colour());
            }
            applied.add(Kind.LABELS, counted(colour != null, same));
        }
    }

    private interface Asked<T> {
        T call();
    }

    /** A refusal of the portal, told at the place of the file that asked for it. */
    private static <T> T asked(TenantFile file, String place, Asked<T> asked) throws TenantFileException {
        try {
            return asked.call();
        } catch (Problem | IllegalArgumentException refused) {
            throw file.problemAt(place, "the portal refuses this: " + refused.getMessage());
        }
    }

    private static Counts counted(boolean known, boolean same) {
        if (!known) {
            return Counts.CREATED;
        }
        return same ? Counts.UNCHANGED : Counts.CHANGED;
    }
}
