package io.renown.review;

import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Actor;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The saved views that the acting member sees. */
@Service
public class SavedViewService {

    private static final int MOST = 200;

    private final SavedViewRepository views;

    SavedViewService(SavedViewRepository views) {
        this.views = views;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<SavedViewDetails> list() {
        Actor actor = TenantContext.actor();
        return views.findAll().stream()
                .filter(view -> view.isVisibleTo(actor))
                .map(view -> view.details(actor))
                .sorted(Comparator.comparing(SavedViewDetails::name))
                .toList();
    }

    /**
     * Keeps the filter under the name; the member's own view of that name is replaced.
     *
     * @param brandId with visibility {@code BRAND} only
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_READ)
    public SavedViewDetails save(
            String name, ReviewFilter filter, ReviewSort sort, ViewVisibility visibility, @Nullable Long brandId) {
        Actor actor = TenantContext.actor();
        if (visibility != ViewVisibility.PRIVATE && !actor.can(Permission.VIEW_SHARE)) {
            throw Problem.forbidden();
        }
        if (brandId != null && !actor.brandScope().includes(brandId)) {
            throw Problem.notFound();
        }
        SavedView view = views.findByOwnerIdAndName(actor.requireMemberId(), name.strip())
                .orElseGet(() -> create(actor));
        view.change(name, filter, sort, visibility, brandId);
        return views.save(view).details(actor);
    }

    @Transactional
    @RequiresPermission(Permission.REVIEW_READ)
    public void delete(long id) {
        SavedView view = views.findById(id)
                .filter(found -> found.isOwnedBy(TenantContext.actor()))
                .orElseThrow(Problem::notFound);
        views.delete(view);
    }

    private SavedView create(Actor actor) {
        if (views.count() >= MOST) {
            throw Problem.conflict("too-many-views", MOST);
        }
        return new SavedView(actor.requireMemberId());
    }
}
