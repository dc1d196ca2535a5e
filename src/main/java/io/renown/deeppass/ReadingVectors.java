package io.renown.deeppass;

import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vectors of the current tenant's reviews, for whoever looks at many of them. */
@Service
public class ReadingVectors {

    private final ReadingRepository readings;
    private final HeapRoom heap;

    ReadingVectors(ReadingRepository readings, HeapRoom heap) {
        this.readings = readings;
        this.heap = heap;
    }

    /** @param vector a signed byte for each dimension, the longest 127 */
    @SuppressWarnings("ArrayRecordComponent") // millions pass through
    public record Line(long reviewId, long listingId, String space, byte[] vector) {

        /** Of length one; zero stays zero. */
        public float[] unit() {
            return KeptVector.unit(vector);
        }
    }

    /** In the order of the reviews' ids. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public List<Line> listAfter(long reviewId, int limit) {
        return lines(readings.findVectorsAfter(reviewId, Limit.of(limit)));
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public List<Line> of(Collection<Long> reviewIds) {
        return reviewIds.isEmpty() ? List.of() : lines(readings.findVectors(reviewIds));
    }

    private static List<Line> lines(List<Object[]> rows) {
        return rows.stream()
                .map(row -> new Line((Long) row[0], (Long) row[1], (String) row[2], (byte[]) row[3]))
                .toList();
    }

    /** Whether the heap has room for work that can wait. */
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public boolean hasRoom() {
        return heap.isEnough();
    }
}
