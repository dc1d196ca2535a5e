package io.renown.review;

import io.renown.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stood before a save and what stood after it, field by field, of one review. Kept where the save was made, for the
 * moments in which it may be taken back; only {@link CorrectionService#undo} reads it.
 */
public final class CorrectionUndo {

    private final int tenantId;
    private final long reviewId;
    private final List<Step> steps;

    /** All that is said of the topics of a review is one field: who says it belongs to one takes it out of the others. */
    record Field(CorrectionKind kind, String field) {

        static Field of(ReviewCorrection correction) {
            return new Field(correction.kind(), correction.kind() == CorrectionKind.TOPIC ? "" : correction.field());
        }
    }

    /** What was said of a field; empty lists where nothing was. */
    record Step(Field field, List<ReviewCorrection> before, List<ReviewCorrection> after) {}

    CorrectionUndo(int tenantId, long reviewId, List<Step> steps) {
        this.tenantId = tenantId;
        this.reviewId = reviewId;
        this.steps = steps;
    }

    /** @param before copies, of no session, as is {@code after} */
    static CorrectionUndo between(long reviewId, List<ReviewCorrection> before, List<ReviewCorrection> after) {
        Map<Field, List<ReviewCorrection>> then = byField(before);
        Map<Field, List<ReviewCorrection>> now = byField(after);
        List<Step> steps = new ArrayList<>();
        then.forEach((field, said) -> {
            List<ReviewCorrection> stands = now.getOrDefault(field, List.of());
            if (!isSame(said, stands)) {
                steps.add(new Step(field, said, stands));
            }
        });
        now.forEach((field, stands) -> {
            if (!then.containsKey(field)) {
                steps.add(new Step(field, List.of(), stands));
            }
        });
        return new CorrectionUndo(TenantContext.tenantId(), reviewId, List.copyOf(steps));
    }

    static Map<Field, List<ReviewCorrection>> byField(List<ReviewCorrection> corrections) {
        Map<Field, List<ReviewCorrection>> byField = new LinkedHashMap<>();
        corrections.forEach(correction -> byField.computeIfAbsent(Field.of(correction), field -> new ArrayList<>())
                .add(correction));
        return byField;
    }

    /** Whether one was made as the other, whatever their order. */
    static boolean isSame(List<ReviewCorrection> some, List<ReviewCorrection> others) {
        return some.size() == others.size()
                && some.stream().allMatch(one -> others.stream().anyMatch(one::isMadeAs));
    }

    /** Whether there was nothing to change. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    int tenantId() {
        return tenantId;
    }

    long reviewId() {
        return reviewId;
    }

    List<Step> steps() {
        return steps;
    }
}
