package io.renown.review;

import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A filter worth keeping under a name. */
@Entity
class SavedView {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private Long ownerId;

    @Enumerated(EnumType.STRING)
    private ViewVisibility visibility;

    private @Nullable Long brandId;
    private String name;
    private String query;
    private String sort;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by change
    SavedView(long ownerId) {
        this.id = Tsid.next();
        this.ownerId = ownerId;
    }

    void change(
            String newName,
            ReviewFilter filter,
            ReviewSort newSort,
            ViewVisibility newVisibility,
            @Nullable Long newBrandId) {
        if (newName.isBlank() || newName.length() > 80) {
            throw Problem.invalid("view-name");
        }
        if ((newVisibility == ViewVisibility.BRAND) != (newBrandId != null)) {
            throw Problem.invalid("view-brand");
        }
        name = newName.strip();
        query = filter.syntax();
        sort = newSort.slug();
        visibility = newVisibility;
        brandId = newBrandId;
    }

    /** What it may tell of people. */
    Stream<String> words() {
        return Stream.of(name, query);
    }

    boolean isOwnedBy(Actor actor) {
        return Objects.equals(ownerId, actor.memberId());
    }

    boolean isVisibleTo(Actor actor) {
        return isOwnedBy(actor)
                || switch (visibility) {
                    case PRIVATE -> false;
                    case TEAM -> true;
                    case BRAND -> brandId != null && actor.brandScope().includes(brandId);
                };
    }

    SavedViewDetails details(Actor actor) {
        return new SavedViewDetails(
                id,
                name,
                visibility,
                brandId,
                query,
                ReviewSort.find(sort).orElse(ReviewSort.NEWEST),
                isOwnedBy(actor));
    }
}
