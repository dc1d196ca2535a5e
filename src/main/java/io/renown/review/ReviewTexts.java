package io.renown.review;

import io.renown.review.filter.ReviewFilter;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of many reviews at once: one question to the index and one statement, however many they are. */
@Service
public class ReviewTexts {

    private final ReviewSearch search;
    private final ReviewRepository reviews;

    ReviewTexts(ReviewSearch search, ReviewRepository reviews) {
        this.search = search;
        this.reviews = reviews;
    }

    /**
     * Of the newest reviews that match, those that have words; newest first.
     *
     * @param most how many reviews are looked at
     * @param longest of each text, in code points; what comes behind is left out
     * @param inAll code points, after which the older ones are left out
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<ReviewText> newest(ReviewFilter filter, int most, int longest, int inAll) {
        List<Long> ids = search.ids(filter, most);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ReviewText> texts = reviews.findBeginnings(ids, longest).stream()
                .map(row -> text(row, longest))
                .collect(Collectors.toMap(ReviewText::id, Function.identity()));
        List<ReviewText> newest = new ArrayList<>();
        long read = 0;
        for (long id : ids) {
            ReviewText review = texts.get(id); // null where it was erased a moment ago
            if (review != null && !review.text().isBlank() && read < inAll) {
                newest.add(review);
                read += review.text().codePointCount(0, review.text().length());
            }
        }
        return newest;
    }

    private static ReviewText text(ReviewRepository.Beginning row, int longest) {
        String whole = row.getTitle().isEmpty() ? row.getText() : row.getTitle() + "\n" + row.getText();
        boolean fits = whole.codePointCount(0, whole.length()) <= longest;
        return new ReviewText(
                row.getId(),
                row.getLanguage(),
                Rating.of(row.getRating(), row.getRatingScale()).orElse(null),
                fits ? whole : whole.substring(0, whole.offsetByCodePoints(0, longest)));
    }
}
