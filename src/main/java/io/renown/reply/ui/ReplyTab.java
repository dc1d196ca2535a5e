package io.renown.reply.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;
import static io.renown.reply.ui.ReplyParts.button;
import static io.renown.reply.ui.ReplyParts.note;
import static io.renown.reply.ui.ReplyParts.primary;
import static io.renown.reply.ui.ReplyParts.quiet;
import static io.renown.reply.ui.ReplyParts.row;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.renown.platform.ListingDetails;
import io.renown.reply.ReplyDetails;
import io.renown.reply.ReplyForm;
import io.renown.reply.ReplyLook;
import io.renown.reply.ReplyLooks;
import io.renown.reply.ReplyService;
import io.renown.reply.ReplyState;
import io.renown.reply.ReplySuggestion;
import io.renown.review.ReviewDetails;
import io.renown.review.ui.ReviewSection;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.TenantContext;
import io.renown.ui.Notices;
import io.renown.ui.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The reply to one review: what is typed, what is under way, what stands, and what can be done with it. */
@StyleSheet("renown/reply.css")
final class ReplyTab extends Div implements ReviewSection.Part {

    private final long reviewId;
    private final ReplyService replies;
    private final ReplyLooks looks;
    private final Times times;
    private final Clock clock;
    private final ReviewSection.Surroundings inbox;
    private final List<ReplySuggestion> suggestions;
    private final boolean mayDraft = TenantContext.actor().can(Permission.REPLY_DRAFT);
    private final boolean maySend = TenantContext.actor().can(Permission.REVIEW_REPLY);
    private ReviewDetails review;
    private ReplyLook look;
    private boolean redraw;
    private @Nullable ReplyEditor editor;

    ReplyTab(
            ReviewDetails review,
            ReplyService replies,
            ReplyLooks looks,
            Times times,
            Clock clock,
            ReviewSection.Surroundings inbox,
            List<ReplySuggestion> suggestions) {
        this.reviewId = review.id();
        this.replies = replies;
        this.looks = looks;
        this.times = times;
        this.clock = clock;
        this.inbox = inbox;
        this.suggestions = suggestions;
        this.review = review;
        this.look = lookAt(review);
        addClassName("rr-tab");
        draw(false);
    }

    @Override
    public String title() {
        return translate("reply.tab");
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void show(ReviewDetails shown) {
        ReplyLook fresh = lookAt(shown);
        boolean isTyping =
                editor != null && fresh.reply().map(ReplyTab::isWritable).orElse(true);
        boolean isSame = Objects.equals(review.replyText(), shown.replyText())
                && state(fresh).equals(state(look))
                && trouble(fresh).equals(trouble(look));
        review = shown;
        look = fresh;
        if (redraw || !isSame || !isTyping) {
            redraw = false;
            draw(false);
        }
    }

    @Override
    public void focus() {
        if (editor == null && look.reply().isPresent() && canEdit(look.reply().get())) {
            draw(true);
        }
        if (editor != null) {
            editor.focus();
        }
    }

    /** @param editing opens the editor on words that stand */
    private void draw(boolean editing) {
        removeAll();
        editor = null;
        Optional<ReplyDetails> reply = look.reply();
        reply.ifPresent(known -> add(new ReplyStanding(known, times)));
        if (look.form().way() == ReplyForm.Way.NONE) {
            boolean theirs = inbox.listing(review.listingId())
                    .filter(ListingDetails::competitor)
                    .isPresent();
            add(note(theirs ? "reply.competitor.words" : "reply.none.words"));
        } else if (reply.isPresent() && ReplyStanding.isReadOnly(reply.get()) && !editing) {
            add(words(reply.get()), deeds(reply.get()));
        } else if (isClosed()) {
            add(note("reply.once.words"));
        } else if (mayDraft) {
            add(write(reply));
        }
        reply.filter(known -> !known.earlier().isEmpty()).ifPresent(known -> add(new ReplyHistory(known, times)));
    }

    /** A reply stands, and the platform takes no other. */
    private boolean isClosed() {
        return look.form().isOnce()
                && review.replyText() != null
                && !review.replyText().isBlank();
    }

    private Div write(Optional<ReplyDetails> reply) {
        ReplyEditor typing = new ReplyEditor(
                reply.filter(known -> known.state() != ReplyState.WITHDRAWN)
                        .map(ReplyDetails::text)
                        .orElse(""),
                look.form(),
                this::save,
                this::sendOrMark);
        editor = typing;
        Div deeds = row();
        boolean awaits = reply.filter(known -> known.state() == ReplyState.AWAITING_APPROVAL)
                .isPresent();
        if (look.form().way() == ReplyForm.Way.BY_HAND) {
            addDeedsByHand(deeds, typing);
        } else if (maySend) {
            deeds.add(
                    primary("reply.send", () -> send(false)),
                    button("reply.send-next", () -> send(true)),
                    button("reply.schedule", this::schedule));
        }
        if (awaits && maySend) {
            ReplyDetails submitted = reply.orElseThrow();
            deeds.add(button("reply.return.open", () -> giveBack(submitted)));
        }
        if (!awaits && look.form().way() == ReplyForm.Way.API) {
            Button submit = button("reply.submit", this::submit);
            if (!maySend) {
                submit.addThemeVariants(ButtonVariant.PRIMARY);
            }
            deeds.add(submit);
        }
        reply.filter(ReplyDetails::isBeingWritten)
                .ifPresent(known -> deeds.add(quiet("reply.discard", () -> discard(known))));
        Div written = new Div();
        if (!review.whole().isBlank()) {
            suggestions.stream()
                    .filter(ReplySuggestion::isOn)
                    .forEach(suggestion -> written.add(new DraftButton(review, look.form(), suggestion, typing)));
        }
        written.add(typing, deeds);
        return written;
    }

    private void addDeedsByHand(Div deeds, ReplyEditor typing) {
        Button copy = new Button(translate("reply.copy"), VaadinIcon.COPY_O.create());
        Clipboard.onClick(copy)
                .writeText(
                        typing.area(),
                        copied -> Notices.done("reply.copied"),
                        refused -> Notices.done("reply.copy-by-hand"));
        deeds.add(copy);
        if (look.form().url() != null) {
            Anchor open = new Anchor(look.form().url(), translate("reply.open-platform"));
            open.setTarget("_blank");
            open.getElement().setAttribute("rel", "noopener noreferrer");
            open.addClassName("rr-open");
            deeds.add(open);
        }
        if (maySend) {
            deeds.add(primary("reply.mark", this::mark));
        }
    }

    private Component words(ReplyDetails reply) {
        Paragraph words = new Paragraph(reply.text());
        words.addClassName("rr-text");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private Div deeds(ReplyDetails reply) {
        Div deeds = row();
        if (reply.state() == ReplyState.SCHEDULED && maySend) {
            deeds.add(primary("reply.undo", () -> act(() -> replies.takeBack(reply.id()))));
        }
        if (canEdit(reply)) {
            deeds.add(button("reply.edit", () -> {
                draw(true);
                focus();
            }));
        }
        if (maySend && reply.byHand()) {
            deeds.add(button("reply.unmark", () -> act(() -> replies.unmark(reply.id()))));
        } else if (maySend && look.form().canWithdraw() && isStanding(reply)) {
            deeds.add(quiet("reply.withdraw", () -> withdraw(reply)));
        }
        return deeds;
    }

    private boolean canEdit(ReplyDetails reply) {
        return mayDraft
                && !look.form().isOnce()
                && (reply.state() == ReplyState.PUBLISHED || reply.state() == ReplyState.OUTDATED);
    }

    private static boolean isStanding(ReplyDetails reply) {
        return reply.state() == ReplyState.PUBLISHED
                || reply.state() == ReplyState.OUTDATED
                || reply.state() == ReplyState.PENDING;
    }

    private static boolean isWritable(ReplyDetails reply) {
        return reply.state().isOpenToChange();
    }

    // ---- Deeds ----

    private void save(String typed) {
        try {
            boolean first = look.reply().isEmpty();
            ReplyState before = look.reply().map(ReplyDetails::state).orElse(ReplyState.DRAFT);
            Optional<ReplyDetails> kept = replies.saveDraft(reviewId, typed);
            look = new ReplyLook(kept, look.form());
            if (first || before != kept.map(ReplyDetails::state).orElse(ReplyState.DRAFT)) {
                inbox.changed();
            }
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    private void sendOrMark() {
        if (maySend && look.form().way() == ReplyForm.Way.BY_HAND) {
            mark();
        } else if (maySend) {
            send(false);
        } else {
            submit();
        }
    }

    private void send(boolean goOn) {
        boolean approves = look.reply()
                .filter(known -> known.state() == ReplyState.AWAITING_APPROVAL
                        && known.text().equals(typed().strip()))
                .isPresent();
        long known = look.reply().map(ReplyDetails::id).orElse(0L);
        outbox(
                () -> approves ? replies.approve(known, typed().strip()) : replies.send(reviewId, typed(), null),
                "reply.done.sends-soon",
                goOn);
    }

    private void schedule() {
        new ScheduleDialog(
                        clock.instant(),
                        at -> finish(
                                replies.send(reviewId, typed(), at), false, "reply.done.scheduled", times.full(at)))
                .open();
    }

    private void outbox(Supplier<ReplyDetails> deed, String key, boolean goOn) {
        try {
            ReplyDetails waiting = deed.get();
            Instant planned = waiting.plannedAt() == null ? clock.instant() : waiting.plannedAt();
            finish(
                    waiting,
                    goOn,
                    key,
                    Duration.between(clock.instant(), planned).toSeconds() + 1);
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    private void finish(ReplyDetails reply, boolean goOn, String key, Object argument) {
        changed();
        Notices.undoable(() -> act(() -> replies.takeBack(reply.id())), key, argument);
        if (goOn) {
            inbox.next();
        }
    }

    private void submit() {
        act(() -> {
            replies.submit(reviewId, typed());
            Notices.done("reply.done.submitted");
        });
    }

    private void mark() {
        act(() -> {
            ReplyDetails marked = replies.markReplied(reviewId, typed());
            Notices.undoable(() -> act(() -> replies.unmark(marked.id())), "reply.done.marked");
        });
    }

    private void withdraw(ReplyDetails reply) {
        outbox(() -> replies.withdraw(reply.id()), "reply.done.withdraws-soon", false);
    }

    private void giveBack(ReplyDetails reply) {
        new GiveBackDialog(reason -> {
                    replies.giveBack(reply.id(), reason);
                    changed();
                    Notices.done("reply.done.returned");
                })
                .open();
    }

    private void discard(ReplyDetails reply) {
        String text = typed();
        act(() -> {
            replies.discard(reply.id());
            Notices.undoable(() -> act(() -> replies.saveDraft(reviewId, text)), "reply.done.discarded");
        });
    }

    private void act(Runnable deed) {
        try {
            deed.run();
            changed();
        } catch (Problem problem) {
            Notices.problem(problem);
        }
    }

    private void changed() {
        if (editor != null) {
            editor.forget();
        }
        redraw = true;
        inbox.changed();
    }

    private ReplyLook lookAt(ReviewDetails shown) {
        return looks.of(shown, inbox.listing(shown.listingId()).orElse(null));
    }

    private String typed() {
        return editor == null ? "" : editor.text();
    }

    // ---- Small parts ----

    private static String state(ReplyLook look) {
        return look.reply().map(reply -> reply.state().slug()).orElse("");
    }

    private static String trouble(ReplyLook look) {
        return look.reply().map(ReplyDetails::trouble).orElse("");
    }
}
