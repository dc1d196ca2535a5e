package io.renown.review;

import io.renown.platform.CompetitorListings;
import io.renown.platform.CompetitorPage;
import io.renown.review.authenticity.CompetitorNames;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.tenancy.TenantContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The names of the competitors' listings. Of brands on the way from the top of the tree to the review's, and below it: the
 * clients of an agency do not learn with whom another one compares itself. Whoever reads a review may know that it names a
 * competitor of the group, whether or not the group's brand is in sight: so the card says what the estimate says.
 */
@Component
class EnteredCompetitors implements CompetitorNames {

    private final CompetitorListings competitors;
    private final BrandService brands;

    EnteredCompetitors(CompetitorListings competitors, BrandService brands) {
        this.competitors = competitors;
        this.brands = brands;
    }

    @Override
    public Collection<Name> of(long brandId) {
        List<CompetitorPage> pages = competitors.pages();
        if (pages.isEmpty()) {
            return List.of();
        }
        BrandTree tree = TenantContext.callAs(TenantContext.tenantId(), Actor.system("competitor-names"), brands::tree);
        Set<Long> line = new HashSet<>(tree.withDescendants(List.of(brandId)));
        tree.pathTo(brandId).stream().map(BrandDetails::id).forEach(line::add);
        return pages.stream()
                .filter(page -> line.contains(page.brandId()))
                .map(page -> new Name(page.listingId(), page.name()))
                .toList();
    }
}
