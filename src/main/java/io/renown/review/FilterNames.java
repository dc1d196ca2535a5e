package io.renown.review;

import io.renown.identity.MemberDetails;
import io.renown.identity.MemberService;
import io.renown.platform.CompetitorListings;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.authenticity.NearCopies;
import io.renown.shared.Tsid;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.TenantContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Turns the names of a filter (brand keys, listing refs, labels, addresses of members) into ids of the current tenant, and
 * ids of facets back into names. Loads each list once per use, and only if it is asked for.
 */
@Component
class FilterNames {

    private final BrandService brands;
    private final ListingService listings;
    private final LabelService labels;
    private final MemberService members;
    private final CompetitorListings competitors;
    private final TopicCatalog topics;
    private final NearCopies copies;

    FilterNames(
            BrandService brands,
            ListingService listings,
            LabelService labels,
            MemberService members,
            TopicCatalog topics,
            CompetitorListings competitors,
            NearCopies copies) {
        this.copies = copies;
        this.brands = brands;
        this.listings = listings;
        this.labels = labels;
        this.members = members;
        this.competitors = competitors;
        this.topics = topics;
    }

    /** As {@link Names#competitorIds}. */
    Set<Long> competitorIds() {
        return competitors.ids();
    }

    Names open() {
        return new Names();
    }

    /** The names as of one query. */
    final class Names {

        private final Supplier<BrandTree> tree = once(brands::tree);
        private final Supplier<List<ListingDetails>> listingList = once(listings::list);
        private final Supplier<List<LabelDetails>> labelList = once(labels::list);
        private final Supplier<List<MemberDetails>> memberList = once(members::list);
        private final Supplier<Set<Long>> competitorIds = once(competitors::ids);
        private final Supplier<Topics> topicList = once(topics::topics);

        Collection<Long> brandIds(Collection<String> keys) {
            List<Long> ids = keys.stream()
                    .map(tree.get()::findByKey)
                    .flatMap(Optional::stream)
                    .map(BrandDetails::id)
                    .toList();
            return tree.get().withDescendants(ids);
        }

        List<String> listingIds(Collection<String> refs) {
            return listingList.get().stream()
                    .filter(listing -> refs.contains(listing.ref()))
                    .map(listing -> Long.toString(listing.id()))
                    .toList();
        }

        List<String> labelIds(Collection<String> names) {
            return labelList.get().stream()
                    .filter(label -> names.contains(label.name()))
                    .map(label -> Long.toString(label.id()))
                    .toList();
        }

        List<String> assigneeIds(Collection<String> names) {
            return names.stream()
                    .flatMap(name -> switch (name) {
                        case "none" -> java.util.stream.Stream.of("none");
                        case "me" ->
                            java.util.stream.Stream.ofNullable(
                                            TenantContext.actor().memberId())
                                    .map(Objects::toString);
                        default ->
                            memberList.get().stream()
                                    .filter(member -> member.email().equals(name))
                                    .map(member -> Long.toString(member.id()));
                    })
                    .toList();
        }

        /** Of all the tenant's listings, whatever the actor may see. */
        Set<Long> competitorIds() {
            return competitorIds.get();
        }

        List<String> topicIds(Collection<String> ids) {
            return topicList.get().indexed(ids);
        }

        /** Those reviews themselves included; nothing of what is no id, or of no review in sight. */
        Set<Long> copyIds(Collection<String> reviewIds) {
            return copies.with(reviewIds.stream()
                    .flatMap(id -> Tsid.parse(id).stream().boxed())
                    .toList());
        }

        Topics topics() {
            return topicList.get();
        }

        BrandTree brands() {
            return tree.get();
        }

        Map<String, String> brandKeys() {
            return byId(tree.get().all(), brand -> Long.toString(brand.id()), BrandDetails::key);
        }

        Map<String, String> listingRefs() {
            return byId(listingList.get(), listing -> Long.toString(listing.id()), ListingDetails::ref);
        }

        Map<String, String> labelNames() {
            return byId(labelList.get(), label -> Long.toString(label.id()), LabelDetails::name);
        }

        Map<String, String> memberEmails() {
            return byId(memberList.get(), member -> Long.toString(member.id()), MemberDetails::email);
        }

        private static <T> Map<String, String> byId(List<T> all, Function<T, String> id, Function<T, String> name) {
            return all.stream().collect(Collectors.toMap(id, name));
        }
    }

    private static <T> Supplier<T> once(Supplier<T> loader) {
        return new Supplier<>() {
            private Optional<T> loaded = Optional.empty();

            @Override
            public T get() {
                if (loaded.isEmpty()) {
                    loaded = Optional.of(loader.get());
                }
                return loaded.get();
            }
        };
    }
}
