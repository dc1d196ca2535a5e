package io.renown.deeppass;

import io.renown.audit.AuditLog;
import io.renown.platform.ListingDetails;
import io.renown.platform.ListingService;
import io.renown.review.DeepReading;
import io.renown.review.DeepReading.Beginning;
import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviews of the current tenant that the deep pass could not read, and the way back into the line. */
@Service
public class SetAsideReviews {

    /** More than these would be no accident of some texts; they go by the thousand. */
    private static final int TRIED_AT_ONCE = 1000;

    private final ReadingRepository readings;
    private final DeepReading reading;
    private final DeepLineSql line;
    private final ListingService listings;
    private final AuditLog audit;
    private final Clock clock;

    SetAsideReviews(
            ReadingRepository readings,
            DeepReading reading,
            DeepLineSql line,
            ListingService listings,
            AuditLog audit,
            Clock clock) {
        this.readings = readings;
        this.reading = reading;
        this.line = line;
        this.listings = listings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that the actor may see, the latest first. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public List<SetAside> list(int limit) {
        List<ReadingRepository.AsideLine> lines =
                TenantContext.actor().brandScope().unlimited()
                        ? readings.findSetAside(Limit.of(limit))
                        : readings.findSetAsideOf(
                                listings.list().stream().map(ListingDetails::id).toList(), Limit.of(limit));
        Map<Long, Beginning> words =
                reading
                        .beginnings(lines.stream()
                                .map(ReadingRepository.AsideLine::getId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Beginning::id, Function.identity()));
        return lines.stream()
                .filter(aside -> words.containsKey(aside.getId()))
                .map(aside -> new SetAside(
                        aside.getId(),
                        Objects.requireNonNull(words.get(aside.getId())).words(),
                        aside.getTrouble(),
                        aside.getReadAt()))
                .toList();
    }

    /**
     * Lets them stand in line as if nobody had tried: they are read in the next shift, unless the deep pass rests.
     *
     * @return how many; a thousand at most, the latest first
     * @throws Problem {@code forbidden} for who does not see all brands: the line is that of all
     */
    @Transactional
    @RequiresPermission(Permission.REVIEW_ANALYZE)
    public int tryAgain() {
        if (!TenantContext.actor().brandScope().unlimited()) {
            throw Problem.forbidden();
        }
        List<Long> ids = readings.findSetAside(Limit.of(TRIED_AT_ONCE)).stream()
                .map(ReadingRepository.AsideLine::getId)
                .toList();
        if (ids.isEmpty()) {
            return 0;
        }
        reading.readAnew(ids);
        readings.deleteAll(readings.findByIds(ids));
        line.standInLine(TenantContext.tenantId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append("deep-pass.tried-again", "deep-pass", ids.size() + " reviews");
        return ids.size();
    }
}
