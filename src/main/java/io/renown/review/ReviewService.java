package io.renown.review;

import io.renown.audit.AuditLog;
import io.renown.identity.MemberService;
import io.renown.review.analysis.ReviewAnalyzer;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One review in full, and the members' work on one or many. */
@Service
public class ReviewService {

    /** The most reviews of one bulk action; larger ones are done page by page. */
    public static final int LARGEST_BULK = 1000;

    private final ReviewRepository reviews;
    private final ReviewVersionRepository versions;
    private final ReviewNoteRepository notes;
    private final LabelService labels;
    private final MemberService members;
    private final BrandCounts brandCounts;
    private final ReviewAnalyzer analyzer;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            ReviewRepository reviews,
            ReviewVersionRepository versions,
            ReviewNoteRepository notes,
            LabelService labels,
            MemberService members,
            BrandCounts brandCounts,
            ReviewAnalyzer analyzer,
            AuditLog audit,
            Clock clock) {
        this.reviews = reviews;
        this.versions = versions;
        this.notes = notes;
        this.labels = labels;
        this.members = members;
        this.brandCounts = brandCounts;
        this.analyzer = analyzer;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public ReviewDetails get(long id) {
        Review review = reviews.findById(id).filter(this::isVisible).orElseThrow(Problem::notFound);
        List<ReviewDetails.Version> earlier = review.words().versions() == 1
                ? List.of()
                : versions.findByReviewIdOrderByNumberDesc(id).stream()
                        .map(ReviewVersion::details)
                        .toList();
        return DetailsOfReview.of(
                review,
                analyzer,
                earlier,
                notes.findByReviewIdOrderById(id).stream()
                        .map(ReviewNote::details)
                        .toList());
    }

    /** As {@link ReviewDetails#versions}, without the words of any. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public int versions(long id) {
        return reviews.findById(id)
                .filter(this::isVisible)
                .orElseThrow(Problem::notFound)
                .words()
                .versions();
    }

    /**
     * Assigns the reviews to a member, or to nobody.
     *
     * @return the work as it stood before, for an undo
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_EDIT)
    public List<ReviewWork> assign(Collection<Long> ids, @Nullable Long memberId) {
        if (memberId != null
                && members.list().stream().noneMatch(member -> member.id() == memberId && member.active())) {
            throw Problem.notFound();
        }
        return change("review.assigned", ids, (review, now) -> review.assignTo(memberId, now));
    }

    /** @return the work as it stood before, for an undo */
    @Transactional
    @RequiresPermission(Permission.REVIEW_EDIT)
    public List<ReviewWork> moveTo(Collection<Long> ids, WorkState state) {
        return change("review." + state.slug(), ids, (review, now) -> review.moveTo(state, now));
    }

    /** @return the work as it stood before, for an undo */
    @Transactional
    @RequiresPermission(Permission.REVIEW_EDIT)
    public List<ReviewWork> label(Collection<Long> ids, Collection<Long> added, Collection<Long> removed) {
        List<Long> known = labels.list().stream().map(LabelDetails::id).toList();
        if (!known.containsAll(added)) {
            throw Problem.notFound();
        }
        return change("review.labelled", ids, (review, now) -> review.label(added, removed, now));
    }

    /** Puts the work back to where it stood. */
    @Transactional
    @RequiresPermission(Permission.REVIEW_EDIT)
    public void restore(List<ReviewWork> before) {
        List<Long> ids = before.stream().map(ReviewWork::id).toList();
        change(
                "review.restored",
                ids,
                (review, now) -> before.stream()
                        .filter(work -> work.id() == review.id())
                        .forEach(work -> {
                            review.assignTo(work.assigneeId(), now);
                            review.moveTo(work.state(), now);
                            review.label(
                                    work.labelIds(), minus(review.handling().labelIds(), work.labelIds()), now);
                        }));
    }

    @Transactional
    @RequiresPermission(Permission.REVIEW_EDIT)
    public ReviewDetails.Note addNote(long id, String text) {
        Review review = reviews.findById(id).filter(this::isVisible).orElseThrow(Problem::notFound);
        ReviewNote note = notes.save(new ReviewNote(
                review.id(),
                TenantContext.actor().requireMemberId(),
                text,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        audit.append("review.noted", "review:" + Tsid.format(id), "");
        return note.details();
    }

    private List<ReviewWork> change(String action, Collection<Long> ids, BiConsumer<Review, Instant> deed) {
        if (ids.size() > LARGEST_BULK) {
            throw Problem.invalid("bulk-size", LARGEST_BULK);
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ReviewWork> before = new ArrayList<>();
        BrandChange counts = new BrandChange();
        for (Review review : reviews.findByIds(ids)) {
            if (isVisible(review)) {
                before.add(review.handling().of(review.id()));
                counts.subtract(review);
                deed.accept(review, now);
                counts.add(review);
            }
        }
        if (before.isEmpty()) {
            throw Problem.notFound();
        }
        reviews.flush(); // rows, counters, audit log: in the order in which an import takes them
        brandCounts.write(counts, now);
        audit.append(
                action,
                before.size() == 1 ? "review:" + Tsid.format(before.getFirst().id()) : "reviews:" + before.size(),
                "");
        return before;
    }

    private boolean isVisible(Review review) {
        return TenantContext.actor().brandScope().includes(review.brandId());
    }

    private static List<Long> minus(List<Long> all, List<Long> kept) {
        return all.stream().filter(id -> !kept.contains(id)).toList();
    }
}
