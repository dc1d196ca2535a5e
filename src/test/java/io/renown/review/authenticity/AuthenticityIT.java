package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.review.ReviewSearch;
import io.renown.review.authenticity.AuthenticityReport.Kind;
import io.renown.review.authenticity.AuthenticityReport.Reason;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuthenticityIT extends PortalIT {

    @Autowired
    private AuthenticityService authenticity;

    @Autowired
    private ReviewSearch search;

    @Test
    void findsCopiesByTheIndexOnlyAmongTheReviewsThatAMemberSees() {
        LookAlike tenant = tenants.fresh("copies-alike");
        long id = tenant.call(() -> search.ids(ReviewFilter.parse("brand:north musty"), 1))
                .getFirst();

        assertThat(copies(tenant.call(() -> authenticity.report(id))))
                .as("the same words in both shops")
                .isEqualTo(7);
        assertThat(copies(TenantContext.callAs(tenant.id(), tenant.limited(), () -> authenticity.report(id))))
                .as("those of the member's own brand")
                .isEqualTo(3);
    }

    @Test
    void copiesOfAReviewAreListedWithItAndOnlyThoseThatAMemberSees() {
        LookAlike tenant = tenants.fresh("copies-listed");
        long id = tenant.call(() -> search.ids(ReviewFilter.parse("brand:north musty"), 1))
                .getFirst();
        String copies = "copies:" + Tsid.format(id);

        List<Long> all = tenant.call(() -> search.ids(ReviewFilter.parse(copies), 100));
        assertThat(all).hasSize(8).contains(id).doesNotHaveDuplicates();
        assertThat(tenant.call(() -> search.count(ReviewFilter.parse(copies + " brand:south"))))
                .isEqualTo(4);
        assertThat(tenant.call(() -> search.count(ReviewFilter.parse("-" + copies))))
                .isEqualTo(tenant.call(() -> search.count(ReviewFilter.ALL)) - 8);
        assertThat(TenantContext.callAs(
                        tenant.id(), tenant.limited(), () -> search.ids(ReviewFilter.parse(copies), 100)))
                .as("those of the member's own brand")
                .hasSize(4);
        long south = tenant.call(() -> search.ids(ReviewFilter.parse("brand:south musty"), 1))
                .getFirst();
        assertThat(TenantContext.callAs(
                        tenant.id(),
                        tenant.limited(),
                        () -> search.ids(ReviewFilter.parse("copies:" + Tsid.format(south)), 100)))
                .as("of a review out of sight")
                .isEmpty();
        assertThat(tenants.b().call(() -> search.ids(ReviewFilter.parse(copies), 100)))
                .as("of another tenant's")
                .isEmpty();
        assertThat(tenant.call(() -> search.ids(ReviewFilter.parse("copies:nonsense"), 100)))
                .isEmpty();
    }

    @Test
    void aReviewOfAnotherTenantIsUnknown() {
        long id = tenants.b().call(() -> search.ids(ReviewFilter.ALL, 1)).getFirst();

        assertThatThrownBy(() -> tenants.a().call(() -> authenticity.report(id)))
                .isInstanceOf(Problem.class);
    }

    private static long copies(AuthenticityReport report) {
        return report.reasons().stream()
                .filter(reason -> reason.kind() == Kind.NEAR_COPY)
                .mapToLong(Reason::count)
                .sum();
    }
}
