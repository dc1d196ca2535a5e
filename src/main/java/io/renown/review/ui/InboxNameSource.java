package io.renown.review.ui;

import io.renown.identity.MemberService;
import io.renown.platform.ListingService;
import io.renown.platform.PlatformCatalog;
import io.renown.review.LabelService;
import io.renown.review.TopicCatalog;
import io.renown.tenancy.BrandService;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Loads the names of the current tenant that the actor may see: four statements, and one for topics once they are asked for. */
@Component
class InboxNameSource {

    private final BrandService brands;
    private final ListingService listings;
    private final LabelService labels;
    private final MemberService members;
    private final TopicCatalog topics;
    private final PlatformCatalog platforms;

    InboxNameSource(
            BrandService brands,
            ListingService listings,
            LabelService labels,
            MemberService members,
            TopicCatalog topics,
            PlatformCatalog platforms) {
        this.brands = brands;
        this.listings = listings;
        this.labels = labels;
        this.members = members;
        this.topics = topics;
        this.platforms = platforms;
    }

    InboxNames load() {
        return new InboxNames(
                brands.tree(),
                listings.list(),
                labels.list(),
                members.list(),
                SingletonSupplier.of(topics::topics),
                platforms);
    }
}
