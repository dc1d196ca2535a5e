package io.renown.topic;

import io.renown.insight.Days;
import io.renown.insight.Opinions;
import io.renown.review.ReviewBreakdown;
import io.renown.review.ReviewBreakdown.Dimension;
import io.renown.review.ReviewBreakdown.Spread;
import io.renown.review.ReviewListItem;
import io.renown.review.ReviewQuery;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewSort;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.review.filter.FilterField;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics by sentiment and over time: a handful of questions to the index, whatever the size. */
@Service
public class TopicBoardService {

    /** Of each topic; one of them was mostly said in the days asked for. */
    private static final int EXAMPLES = 5;

    private static final int NEWEST = 100;

    /** For examples of topics whose typical reviews are of other days; each question costs two statements. */
    private static final int QUESTIONS = 3;

    private final TopicRepository repository;
    private final KnownTopics known;
    private final ReviewBreakdown breakdown;
    private final ReviewSearch search;

    TopicBoardService(TopicRepository repository, KnownTopics known, ReviewBreakdown breakdown, ReviewSearch search) {
        this.repository = repository;
        this.known = known;
        this.breakdown = breakdown;
        this.search = search;
    }

    /** @param filter without days */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public TopicBoard board(ReviewFilter filter, LocalDate from, LocalDate to) {
        Days days = new Days(from, to);
        ReviewFilter inDays = days.of(filter);
        List<Spread> spreads = breakdown.of(List.of(inDays, days.before().of(filter)), Set.of(Dimension.TOPIC));
        Topics topics = known.topics();
        Map<Long, Opinions> now = TopicCounts.opinions(spreads.getFirst(), topics);
        Map<Long, Opinions> before = TopicCounts.opinions(spreads.getLast(), topics);
        Map<Long, KeptTopic> kept = now.isEmpty()
                ? Map.of()
                : repository.findAllById(now.keySet()).stream()
                        .collect(Collectors.toMap(KeptTopic::id, Function.identity()));
        Map<Long, ReviewListItem> examples = examples(kept, now, topics, inDays);
        boolean seesAll = TenantContext.actor().brandScope().unlimited();
        List<TopicBoard.Row> rows = new ArrayList<>();
        now.forEach((id, opinions) -> {
            KeptTopic topic = kept.get(id);
            if (topic == null) {
                return; // went this moment
            }
            Opinions earlier = before.getOrDefault(id, Opinions.NONE);
            rows.add(new TopicBoard.Row(
                    id,
                    topic.shownName(),
                    topic.words(),
                    topic.name() != null,
                    opinions,
                    earlier,
                    TopicCounts.growth(earlier.total(), spreads.getLast(), opinions.total(), spreads.getFirst()),
                    seesAll ? topic.emergingSince() : null,
                    examples.get(id)));
        });
        rows.sort(Comparator.comparingLong((TopicBoard.Row row) -> -row.now().total())
                .thenComparingLong(TopicBoard.Row::topicId));
        return new TopicBoard(
                days,
                spreads.getFirst().total(),
                spreads.getLast().total(),
                rows.stream().mapToLong(row -> row.now().total()).sum(),
                rows);
    }

    private Map<Long, ReviewListItem> examples(
            Map<Long, KeptTopic> kept, Map<Long, Opinions> now, Topics topics, ReviewFilter filter) {
        List<Long> typical = kept.values().stream()
                .sorted(Comparator.comparing(KeptTopic::id))
                .flatMap(topic -> topic.examples().stream().limit(EXAMPLES))
                .toList();
        Map<Long, ReviewListItem> examples = new HashMap<>();
        search.among(typical, filter).forEach(review -> offer(review, examples, topics));
        List<Long> without = new ArrayList<>(kept.keySet());
        without.removeAll(examples.keySet());
        without.sort(Comparator.comparingLong((Long id) -> total(now, id)).thenComparing(Comparator.naturalOrder()));
        List<Long> rare = rare(without, now);
        for (int i = 0; i < QUESTIONS && !without.isEmpty(); i++) {
            List<Long> asked = i == 0 ? rare : without;
            search.search(ReviewQuery.page(
                            filter.with(
                                    FilterField.TOPIC,
                                    asked.stream().map(Tsid::format).toList()),
                            ReviewSort.NEWEST,
                            0,
                            NEWEST))
                    .items()
                    .forEach(review -> offer(review, examples, topics));
            without.removeAll(rare); // of those all reviews were seen: what has none has none with words
            without.removeAll(examples.keySet());
        }
        return examples;
    }

    /** Those that go into one page with all their reviews: beside the others they would not be among the newest. */
    private static List<Long> rare(List<Long> rising, Map<Long, Opinions> now) {
        long sum = 0;
        List<Long> rare = new ArrayList<>();
        for (Long id : rising) {
            sum += total(now, id);
            if (sum > NEWEST && !rare.isEmpty()) {
                break;
            }
            rare.add(id);
        }
        return rare;
    }

    private static long total(Map<Long, Opinions> now, long topicId) {
        return now.getOrDefault(topicId, Opinions.NONE).total();
    }

    private static void offer(ReviewListItem review, Map<Long, ReviewListItem> examples, Topics topics) {
        if (!review.snippet().isEmpty()) {
            topics.findShown(review.topicId()).ifPresent(topic -> examples.putIfAbsent(topic.id(), review));
        }
    }

    /** Topics that members do not see, by their names; none for who does not see all brands. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<TopicName> hidden() {
        return TenantContext.actor().maySee(null)
                ? known.topics().roots().stream().filter(TopicName::hidden).toList()
                : List.of();
    }
}
