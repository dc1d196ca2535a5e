package io.renown.translation;

import io.renown.audit.AuditLog;
import io.renown.languagemodel.TextServiceCalls;
import io.renown.languagemodel.TextServiceKind;
import io.renown.languagemodel.TextServices;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewService;
import io.renown.shared.Problem;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Translates reviews by the provider that the tenant chose, once for each version and language. */
@Service
public class TranslationService {

    /** Of title and text; longer ones are pasted matter, and dear. */
    public static final int LONGEST = 10_000;

    /** Far more than any language makes of the longest text that is sent. */
    private static final int LONGEST_ANSWER = 60_000;

    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_NAME = 160;

    private final TranslationSql sql;
    private final ReviewService reviews;
    private final TextServices services;
    private final List<Translator> translators;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    TranslationService(
            TranslationSql sql,
            ReviewService reviews,
            TextServices services,
            List<Translator> translators,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.sql = sql;
        this.reviews = reviews;
        this.services = services;
        this.translators = translators;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the tenant chose a provider. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public boolean isOn() {
        return services.isOn(TextServiceKind.TRANSLATION);
    }

    /** What was translated before, of the words that the review has now. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Optional<Translation> find(long reviewId, TargetLanguage language) {
        return sql.find(reviewId, reviews.versions(reviewId), language);
    }

    /**
     * As {@link #find}, or asks the provider. Only title and text leave the house: not who wrote them, nor where.
     *
     * @throws Problem {@code translation-nothing}, {@code translation-too-long}, {@code text-service-...}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // a slow provider holds no row
    @RequiresPermission(Permission.REPLY_DRAFT)
    public Translation translate(long reviewId, TargetLanguage language) {
        ReviewDetails review = reviews.get(reviewId);
        Optional<Translation> known = transaction.execute(status -> sql.find(reviewId, review.versions(), language));
        if (known != null && known.isPresent()) {
            return known.get();
        }
        if (review.whole().isBlank()) {
            throw Problem.conflict("translation-nothing");
        }
        if (review.whole().length() > LONGEST) {
            throw Problem.conflict("translation-too-long", LONGEST);
        }
        Translator translator = translator();
        List<String> texts = review.title().isBlank() ? List.of(review.text()) : List.of(review.title(), review.text());
        List<String> translated = translator.translate(texts, language).stream()
                .map(TextCut::mended)
                .toList();
        if (translated.size() != texts.size()
                || translated.getLast().isBlank() && !texts.getLast().isBlank()) {
            throw TextServiceCalls.notUnderstood();
        }
        if (translated.getLast().length() > LONGEST_ANSWER) {
            throw TextServiceCalls.notUnderstood();
        }
        Translation made = new Translation(
                reviewId,
                review.versions(),
                language,
                shortened(translator.name(), LONGEST_NAME),
                texts.size() == 1 ? "" : shortened(translated.getFirst(), LONGEST_TITLE),
                translated.getLast(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transaction.executeWithoutResult(status -> {
            if (!reviews.get(reviewId).whole().equals(review.whole())) {
                throw Problem.notFound(); // edited or erased meanwhile: the old words are not to be kept
            }
            sql.keep(made);
            audit.append(
                    "review.translated",
                    "review:" + Tsid.format(reviewId),
                    language.code() + " " + translator.provider());
        });
        return made;
    }

    /** Translates a sentence of Renown's, for the settings: whether address and key are right. */
    @RequiresPermission(Permission.TENANT_MANAGE)
    public String test(TargetLanguage language) {
        List<String> translated = translator().translate(List.of("The tea is good."), language);
        if (translated.size() != 1 || translated.getFirst().isBlank()) {
            throw TextServiceCalls.notUnderstood();
        }
        return translated.getFirst();
    }

    private Translator translator() {
        String chosen = services.providerOf(TextServiceKind.TRANSLATION)
                .orElseThrow(() -> Problem.conflict("text-service-off"));
        return translators.stream()
                .filter(each -> each.provider().equals(chosen))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("text-service-off"));
    }

    /** Into what the acting member has reviews translated; empty until they chose. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public Optional<TargetLanguage> target() {
        return Optional.ofNullable(TenantContext.actor().memberId()).flatMap(sql::target);
    }

    @Transactional
    @RequiresPermission(Permission.REVIEW_READ)
    public void setTarget(TargetLanguage language) {
        sql.setTarget(TenantContext.actor().requireMemberId(), language);
    }

    private static String shortened(String text, int most) {
        return TextCut.beginning(text, most);
    }
}
