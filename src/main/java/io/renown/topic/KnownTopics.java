package io.renown.topic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.renown.deeppass.KeptVector;
import io.renown.review.TopicCatalog;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.review.analysis.TextVector;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reviews ask about the topics of the current tenant. */
@Component
class KnownTopics implements TopicCatalog {

    private static final TopicRunSql.Row NEVER_RUN = new TopicRunSql.Row(null, 0, 0, 0, null, null, false, null);

    private final TopicRepository topics;
    private final TopicRunSql sql;
    private final TopicTimes times;
    private final Clock clock;

    /** A model is some hundred kilobytes; whoever asks looks whether it is still the one that counts. */
    private final Cache<Integer, Kept> models =
            Caffeine.newBuilder().maximumSize(50).build();

    private record Kept(long stamp, TopicModel model) {}

    KnownTopics(TopicRepository topics, TopicRunSql sql, TopicTimes times, Clock clock) {
        this.topics = topics;
        this.sql = sql;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public Topics topics() {
        return new Topics(topics.listNames().stream()
                .map(line -> new TopicName(
                        line.getId(),
                        KeptTopic.shownName(line.getId(), line.getName(), line.getWords()),
                        line.getMergedInto(),
                        line.isHidden()))
                .toList());
    }

    @Override
    public List<@Nullable Long> topicsOf(List<@Nullable TextVector> vectors) {
        int known = (int) vectors.stream().filter(Objects::nonNull).count();
        List<@Nullable Long> nearest = new ArrayList<>();
        if (known == 0) {
            vectors.forEach(none -> nearest.add(null));
            return nearest;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TopicRunSql.Row row = sql.find(now).orElse(NEVER_RUN);
        TopicModel model = model(row.stamp());
        for (TextVector vector : vectors) {
            nearest.add(vector == null ? null : model.nearest(vector.space(), KeptVector.of(vector.values())));
        }
        sql.more(known, times.due(row, known, now));
        return nearest;
    }

    /** @param stamp of the model that counts now; 0 before the first */
    TopicModel model(long stamp) {
        if (stamp == 0) {
            return TopicModel.NONE;
        }
        int tenantId = TenantContext.tenantId();
        Kept kept = models.getIfPresent(tenantId);
        if (kept != null && kept.stamp() == stamp) {
            return kept.model();
        }
        TopicModel model = sql.findModel().map(TopicModel::read).orElse(TopicModel.NONE);
        models.put(tenantId, new Kept(stamp, model));
        return model;
    }
}
