package io.renown.review.ui;

import io.renown.identity.MemberDetails;
import io.renown.platform.ListingDetails;
import io.renown.review.CorrectionChange;
import io.renown.review.CorrectionDetails;
import io.renown.review.CorrectionDetails.Standing;
import io.renown.review.CorrectionKind;
import io.renown.review.CorrectionService;
import io.renown.review.CorrectionWish;
import io.renown.review.OwnWordService;
import io.renown.review.ReviewDetails;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.review.analysis.Aspect;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.filter.Whose;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import io.renown.ui.Times;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What members correct in the opened review; each correction says so and can be taken back. */
final class CorrectionDesk {

    private final CorrectionService corrections;
    private final OwnWordService words;
    private final Times times;
    private final Supplier<InboxNames> names;
    private final Runnable changed;
    private Supplier<Optional<Notices.Offer>> next = Optional::empty;

    CorrectionDesk(
            CorrectionService corrections,
            OwnWordService words,
            Times times,
            Supplier<InboxNames> names,
            Runnable changed) {
        this.corrections = corrections;
        this.words = words;
        this.times = times;
        this.names = names;
        this.changed = changed;
    }

    /** @param offer what may be done after a correction */
    void offerNext(Supplier<Optional<Notices.Offer>> offer) {
        next = offer;
    }

    static boolean allowed() {
        return TenantContext.actor().can(Permission.REVIEW_CORRECT);
    }

    static boolean mayTeach() {
        return TenantContext.actor().can(Permission.WORD_MANAGE)
                && TenantContext.actor().maySee(null); // words hold for all brands
    }

    /** Asks for a word of the review that the analysis should know. */
    void teach(ReviewDetails review) {
        String language = review.language().substring(0, 2);
        new OwnWordDialog(words, "", language.equals("un") ? "" : language, changed).open();
    }

    List<CorrectionDetails> of(ReviewDetails review) {
        return review.corrected() ? corrections.list(review.id()) : List.of();
    }

    /** Of these a member says what the review means, no analysis. */
    static Set<Aspect> aspects(List<CorrectionDetails> found) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        found.stream()
                .filter(correction ->
                        correction.kind() == CorrectionKind.ASPECT && correction.standing() != Standing.OUTDATED)
                .forEach(correction -> aspects.add(Aspect.valueOf(correction.field())));
        return aspects;
    }

    /** The reviews that this one is counted with: all own ones, or all of competitors. */
    ReviewFilter others(ReviewDetails review) {
        return names.get()
                        .listing(review.listingId())
                        .filter(ListingDetails::competitor)
                        .isPresent()
                ? ReviewFilter.ALL.with(FilterField.COMPETITORS, List.of(Whose.ONLY))
                : ReviewFilter.ALL;
    }

    String author(@Nullable Long memberId) {
        return Optional.ofNullable(memberId)
                .flatMap(id -> names.get().member(id))
                .map(MemberDetails::label)
                .orElseGet(() -> com.vaadin.flow.i18n.I18NProvider.translate("review.note.former"));
    }

    String ago(Instant moment) {
        return times.ago(moment);
    }

    /** One save, one notice, one way back. */
    void correct(ReviewDetails review, CorrectionWish wish) {
        if (!wish.isEmpty()) {
            guarded(() -> {
                CorrectionChange change = corrections.correct(review.id(), wish);
                done(change, next.get(), "review.correction.done", change.alike());
            });
        }
    }

    Topics topics() {
        return names.get().topics();
    }

    /** What a topic is called; its id where it is not there any more. */
    String topic(String field) {
        long id = Long.parseLong(field);
        return topics().find(id).map(TopicName::words).orElseGet(() -> Tsid.format(id));
    }

    void takeBack(ReviewDetails review, CorrectionDetails correction) {
        guarded(() -> {
            done(
                    corrections.takeBack(review.id(), correction.kind(), correction.field()),
                    Optional.empty(),
                    "review.correction.taken-back");
        });
    }

    private void done(CorrectionChange change, Optional<Notices.Offer> offer, String key, Object... args) {
        changed.run();
        if (change.undo().isEmpty()) {
            Notices.done(key, args); // somebody else was faster
            return;
        }
        Notices.undoable(
                () -> {
                    guarded(() -> corrections.undo(change.undo()));
                    changed.run(); // where it was refused, to what it was changed meanwhile
                },
                offer,
                key,
                args);
    }

    private static void guarded(Runnable deed) {
        try {
            deed.run();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }
}
