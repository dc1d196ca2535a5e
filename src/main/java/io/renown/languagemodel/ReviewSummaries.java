package io.renown.languagemodel;

import io.renown.audit.AuditLog;
import io.renown.review.ReviewText;
import io.renown.review.ReviewTexts;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Summaries of the newest reviews of a filter, in which every sentence names its reviews and quotes them; what they do not
 * bear out is refused, and shown as refused. Stars and words leave the house, under labels that mean nothing outside.
 */
@Service
public class ReviewSummaries {

    /** Fewer are read faster than summed up, and say nothing in general. */
    public static final int LEAST = 8;

    public static final int MOST = 40;

    /** In code points. */
    private static final int LONGEST_REVIEW = 600;

    private static final int MOST_SENTENCES = 12;

    private static final String TASK = """
            Sum up what customers say in these reviews, in %s, in three to six sentences: first what they complain about, then \
            what they praise. Answer with a JSON array alone: [{"sentence": "...", "evidence": [{"review": "r1", "quote": "..."}]}]. \
            Each sentence needs evidence; each quote is copied word for word from the review it names. Say nothing that the \
            reviews do not say.""";

    private final LanguageModel model;
    private final TextServices services;
    private final ReviewTexts texts;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ReviewSummaries(
            LanguageModel model,
            TextServices services,
            ReviewTexts texts,
            AuditLog audit,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.model = model;
        this.services = services;
        this.texts = texts;
        this.audit = audit;
        this.transaction = transaction;
        this.json = json;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REPLY_DRAFT)
    public boolean isOn() {
        return services.isOn(TextServiceKind.LANGUAGE_MODEL);
    }

    /**
     * @param locale a language tag: what the summary is written in
     * @throws Problem {@code summary-too-few} below {@link #LEAST} reviews with words, {@code text-service-...}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED) // a slow model holds no row
    @RequiresPermission(Permission.REPLY_DRAFT)
    public ReviewSummary summarize(ReviewFilter filter, Locale locale) {
        Map<String, SummaryCheck.Read> read = new LinkedHashMap<>();
        StringBuilder data = new StringBuilder();
        for (ReviewText review : texts.newest(filter, MOST, LONGEST_REVIEW, MOST * LONGEST_REVIEW)) {
            String label = "r" + (read.size() + 1);
            read.put(label, new SummaryCheck.Read(review.id(), review.text()));
            data.append(label)
                    .append(
                            review.rating() == null
                                    ? ""
                                    : " (" + review.rating().stars() + " of 5)")
                    .append(": ")
                    .append(review.text().replaceAll("\\s+", " "))
                    .append('\n');
        }
        if (read.size() < LEAST) {
            throw Problem.conflict("summary-too-few", LEAST);
        }
        String answer = model.ask(TASK.formatted(locale.getDisplayLanguage(Locale.ENGLISH)), data.toString());
        SummaryCheck check = new SummaryCheck(read);
        List<ReviewSummary.Sentence> sentences = new ArrayList<>();
        array(answer).stream().limit(MOST_SENTENCES).map(check::check).forEach(sentences::add);
        if (sentences.isEmpty()) {
            throw TextServiceCalls.notUnderstood();
        }
        transaction.executeWithoutResult(status ->
                audit.append("reviews.summarized", "reviews:" + read.size(), sentences.size() + " sentences"));
        return new ReviewSummary(read.size(), sentences, model.name());
    }

    private List<JsonNode> array(String answer) {
        int begin = answer.indexOf('[');
        int end = answer.lastIndexOf(']');
        if (begin < 0 || end < begin) {
            throw TextServiceCalls.notUnderstood();
        }
        try {
            return json.readTree(answer.substring(begin, end + 1)).valueStream().toList();
        } catch (JacksonException e) {
            throw TextServiceCalls.notUnderstood();
        }
    }
}
