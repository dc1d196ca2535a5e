package io.renown.languagemodel;

import io.renown.audit.AuditLog;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewService;
import io.renown.shared.Problem;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts of replies. What leaves the house is the one review: its stars, title and text. Not who wrote it, not where, no
 * order, no other review. What comes back is a draft in the editor: whoever sends it has read it, and every check of a reply
 * is made as for any other.
 */
@Service
public class ReplyDrafts {

    private static final int USUAL = 600;
    private static final int LONGEST_REVIEW = 6000;

    private static final String TASK = """
            Draft the public reply of a business to a review of a customer. Write in the language of the review (%s), in two to \
            five sentences, at most %d characters. Be polite and concrete. Promise nothing: no refund, no gift, no date. Admit no \
            legal fault. State no fact that the review does not state. No names, no links, no addresses, no placeholders. Answer \
            with the reply alone.""";

    /** An address of mail, or a site without its scheme; looks at each character a fixed number of times. */
    private static final Pattern MAIL_OR_SITE = Pattern.compile("[^\\s@]@[^\\s@.]|[a-z0-9]\\.[a-z]{2,12}/");

    private final LanguageModel model;
    private final TextServices services;
    private final ReviewService reviews;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    ReplyDrafts(
            LanguageModel model,
            TextServices services,
            ReviewService reviews,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.model = model;
        this.services = services;
        this.reviews = reviews;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REPLY_DRAFT)
    public boolean isOn() {
        return services.isOn(TextServiceKind.LANGUAGE_MODEL);
    }

    /**
     * @param most characters; 0 for no limit
     * @throws Problem {@code draft-nothing} for a review without words, {@code draft-unusable} for a draft that breaks the
     *     rules, {@code text-service-...}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // a slow model holds no row
    @RequiresPermission(Permission.REPLY_DRAFT)
    public String draft(long reviewId, int most) {
        ReviewDetails review = reviews.get(reviewId);
        if (review.whole().isBlank()) {
            throw Problem.conflict("draft-nothing");
        }
        int limit = most > 0 ? Math.min(most, USUAL) : USUAL;
        String language = Locale.forLanguageTag(review.language()).getDisplayName(Locale.ENGLISH);
        String draft = model.ask(TASK.formatted(language, limit), data(review));
        requireUsable(draft, most > 0 ? most : USUAL * 2);
        transaction.executeWithoutResult(
                status -> audit.append("reply.draft-suggested", "review:" + Tsid.format(reviewId), ""));
        return draft;
    }

    private static String data(ReviewDetails review) {
        String stars = review.rating() == null ? "none" : review.rating().stars() + " of 5";
        return "Stars: " + stars + "\nReview:\n" + TextCut.beginning(review.whole(), LONGEST_REVIEW);
    }

    /** A reply that leads readers elsewhere is what an injected instruction would want. */
    private static void requireUsable(String draft, int most) {
        String small = draft.toLowerCase(Locale.ROOT);
        if (draft.length() > most
                || small.contains("http:")
                || small.contains("https:")
                || small.contains("www.")
                || MAIL_OR_SITE.matcher(small).find()
                || draft.contains("[") && draft.contains("]")) {
            throw Problem.of("draft-unusable", 502);
        }
    }
}
