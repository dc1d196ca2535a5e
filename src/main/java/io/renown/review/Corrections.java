package io.renown.review;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Whoever lets an analysis speak about reviews asks here, once for a batch, and settles each review before it is counted.
 * Two questions at most; where the tenant has corrected nothing, one, and no text is hashed.
 */
@Component
class Corrections {

    private final ReviewCorrectionRepository corrections;

    Corrections(ReviewCorrectionRepository corrections) {
        this.corrections = corrections;
    }

    /** Before the reviews are changed: a question in between would write them early. */
    CorrectionSheet ofBatch(Collection<Review> reviews) {
        if (reviews.isEmpty() || !isAny()) {
            return CorrectionSheet.EMPTY;
        }
        return ofPrints(reviews.stream().map(TextPrint::of).toList());
    }

    private boolean isAny() {
        return !corrections.findAnyId(Limit.of(1)).isEmpty();
    }

    CorrectionSheet ofPrints(List<byte[]> prints) {
        Map<ByteBuffer, List<ReviewCorrection>> ofTexts = corrections.findOfTexts(prints).stream()
                .collect(Collectors.groupingBy(correction -> TextPrint.key(correction.textHash())));
        return new CorrectionSheet(ofTexts);
    }
}
