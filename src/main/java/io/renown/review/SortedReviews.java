package io.renown.review;

import io.renown.shared.TextCut;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews sorted into topics: their words for whoever looks for topics, and the way of what is found onto them. */
@Service
public class SortedReviews {

    /** Of one text; what a review is about stands in its beginning. */
    private static final int LONGEST = 600;

    private static final int MOST_SAID = 2_000;

    private final ReviewRepository reviews;
    private final ReviewCorrectionRepository rows;
    private final Corrections corrections;
    private final Clock clock;

    SortedReviews(ReviewRepository reviews, ReviewCorrectionRepository rows, Corrections corrections, Clock clock) {
        this.reviews = reviews;
        this.rows = rows;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** What a member said of a review. @param inside whether it belongs to the topic, or does not */
    public record Said(long reviewId, long topicId, boolean inside) {}

    /** Beginnings of the words, by review; erased reviews have none. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public Map<Long, String> texts(Collection<Long> reviewIds) {
        Map<Long, String> texts = new HashMap<>();
        reviews.findWords(reviewIds).forEach(words -> {
            String whole = words.getTitle().isEmpty() ? words.getText() : words.getTitle() + "\n" + words.getText();
            texts.put(words.getId(), TextCut.beginning(whole, LONGEST));
        });
        return texts;
    }

    /** The newest that count still. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public List<Said> said() {
        List<Said> said = new ArrayList<>();
        List<ReviewCorrection> newest = rows.findNewest(CorrectionKind.TOPIC, Limit.of(MOST_SAID));
        Map<Long, @Nullable Long> topicOf = new HashMap<>();
        if (!newest.isEmpty()) {
            reviews.findTopics(newest.stream().map(ReviewCorrection::reviewId).toList())
                    .forEach(row -> topicOf.put(row.getId(), row.getTopicId()));
        }
        for (ReviewCorrection correction : newest) {
            boolean inside = correction.verdict() == CorrectionVerdict.MEANT;
            boolean isIn = Objects.equals(topicOf.get(correction.reviewId()), correction.topicId());
            if (inside == isIn) { // else made on an older text
                said.add(new Said(correction.reviewId(), correction.topicId(), inside));
            }
        }
        return said;
    }

    /**
     * Writes topics onto reviews, where another one was found than before.
     *
     * @param found by review; null for none
     * @return how many were written
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public int sort(Map<Long, @Nullable Long> found) {
        List<Long> others = new ArrayList<>();
        for (ReviewRepository.TopicLine row : reviews.findTopics(found.keySet())) {
            String under = row.getAnalysed();
            Long before =
                    under == null ? row.getTopicId() : Understood.read(under).topic();
            if (!Objects.equals(before, found.get(row.getId()))) {
                others.add(row.getId());
            }
        }
        if (others.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Review> changed = reviews.findByIds(others);
        CorrectionSheet sheet = corrections.ofBatch(changed);
        for (Review review : changed) {
            review.sort(found.get(review.id()), now);
            sheet.settle(review, now);
        }
        reviews.flush();
        return changed.size();
    }
}
