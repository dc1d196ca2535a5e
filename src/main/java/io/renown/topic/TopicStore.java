package io.renown.topic;

import io.renown.analysis.topics.TopicCentres;
import io.renown.analysis.topics.TopicMatching;
import io.renown.analysis.topics.TopicSpace;
import io.renown.deeppass.ReadingVectors;
import io.renown.deeppass.ReadingVectors.Line;
import io.renown.review.SortedReviews;
import io.renown.shared.Tsid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a run found, in steps that may each be the last: at once the topics with the model that sorts by them, then all
 * reviews page by page, then what no review is left in goes.
 */
@Component
class TopicStore {

    private static final int PAGE = 500;

    private final TopicRepository topics;
    private final TopicRunSql sql;
    private final KnownTopics known;
    private final ReadingVectors vectors;
    private final SortedReviews reviews;
    private final Clock clock;

    TopicStore(
            TopicRepository topics,
            TopicRunSql sql,
            KnownTopics known,
            ReadingVectors vectors,
            SortedReviews reviews,
            Clock clock) {
        this.topics = topics;
        this.sql = sql;
        this.known = known;
        this.vectors = vectors;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * @param until how long the claim holds after it
     * @param freshBefore vectors that the run has seen by now, as new ones
     * @throws ShiftOver when the run belongs to another node by now
     */
    @Transactional
    public void begin(String node, Instant until, TopicRun.Found found, int freshBefore) {
        sql.hold(node, until); // first, as whoever erases takes the row before the topics
        List<KeptTopic> before = topics.listAll();
        Map<String, TopicModel.Part> spaces = new TreeMap<>();
        Set<Long> continued = new HashSet<>();
        found.parts().forEach((space, part) -> {
            List<Long> ids = keep(space, part, before, continued);
            spaces.put(space, new TopicModel.Part(ids, taught(space, ids, part.centres(), found)));
        });
        before.stream().filter(topic -> !continued.contains(topic.id())).forEach(KeptTopic::leave);
        topics.flush();
        sql.begin(node, new TopicModel(spaces).write(), Tsid.next(), found.seen(), freshBefore);
    }

    private List<Long> keep(String space, TopicRun.Part part, List<KeptTopic> before, Set<Long> continued) {
        Map<Long, KeptTopic> byId = new HashMap<>();
        before.stream().filter(topic -> topic.space().equals(space)).forEach(topic -> byId.put(topic.id(), topic));
        TopicMatching matching = TopicMatching.match(
                part.topics(), byId.values().stream().map(KeptTopic::known).toList());
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < part.topics().size(); i++) {
            OptionalLong id = matching.ids().get(i);
            KeptTopic topic =
                    id.isPresent() ? Objects.requireNonNull(byId.get(id.getAsLong())) : new KeptTopic(space, now());
            topic.take(part.topics().get(i), part.reviewIds());
            if (id.isEmpty()) {
                topics.save(topic);
            }
            continued.add(topic.id());
            ids.add(topic.id());
        }
        return ids;
    }

    private static TopicCentres taught(String space, List<Long> ids, TopicCentres centres, TopicRun.Found found) {
        TopicSpace axes = TopicModel.space(Objects.requireNonNull(TopicModel.language(space)));
        TopicCentres taught = centres;
        for (int i = 0; i < ids.size(); i++) {
            List<float[]> inside = units(found.inside().get(ids.get(i)), space);
            List<float[]> outside = units(found.outside().get(ids.get(i)), space);
            if (!inside.isEmpty() || !outside.isEmpty()) {
                taught = taught.taught(i, inside, outside, axes);
            }
        }
        return taught;
    }

    private static List<float[]> units(@Nullable List<Line> lines, String space) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .filter(line -> line.space().equals(space))
                        .map(Line::unit)
                        .toList();
    }

    /**
     * Sorts the next page of reviews by the model of the latest run.
     *
     * @param until how long the claim holds after it
     * @return false when all are sorted
     * @throws ShiftOver when the run belongs to another node by now
     */
    @Transactional
    public boolean sortNext(String node, Instant until) {
        sql.hold(node, until);
        TopicRunSql.Row row = sql.find(now()).orElseThrow();
        Long after = row.assignedAfter();
        List<Line> page = after == null ? List.of() : vectors.listAfter(after, PAGE);
        if (page.isEmpty()) {
            return false;
        }
        sql.goOn(node, page.getLast().reviewId());
        TopicModel model = known.model(row.stamp());
        Map<Long, @Nullable Long> found = new HashMap<>();
        page.forEach(line -> found.put(line.reviewId(), model.nearest(line.space(), line.unit())));
        reviews.sort(found);
        return true;
    }

    /**
     * @param emerging since when the share of a topic is larger, by its id
     * @throws ShiftOver when the run belongs to another node by now
     */
    @Transactional
    public void finish(String node, Map<Long, LocalDate> emerging) {
        sql.sorted(node, now());
        List<KeptTopic> all = topics.listAll();
        Set<Long> needed = new HashSet<>(sql.findCorrected());
        all.forEach(topic -> {
            Long into = topic.mergedInto();
            if (into != null) {
                needed.add(into);
            }
            topic.emerge(emerging.get(topic.id()));
        });
        topics.deleteAll(all.stream()
                .filter(topic -> topic.isGone() && !topic.isKept() && !needed.contains(topic.id()))
                .toList());
        topics.flush();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
