package io.renown.topic;

import io.renown.analysis.topics.Topic;
import io.renown.analysis.topics.TopicCentres;
import io.renown.analysis.topics.TopicFinder;
import io.renown.deeppass.ReadingVectors;
import io.renown.deeppass.ReadingVectors.Line;
import io.renown.jobs.MembersFirst;
import io.renown.platform.CompetitorListings;
import io.renown.review.SortedReviews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Looks for the topics of the current tenant in a sample of its own reviews' vectors; keeps nothing. */
@Component
class TopicRun {

    /** Of one language; in fewer, what is found is chance. */
    static final int FEWEST_REVIEWS = 30;

    private static final int PAGE = 1_000;
    private static final int TEXTS = 500;

    private final ReadingVectors vectors;
    private final SortedReviews reviews;
    private final CompetitorListings competitors;
    private final MembersFirst members;

    TopicRun(ReadingVectors vectors, SortedReviews reviews, CompetitorListings competitors, MembersFirst members) {
        this.vectors = vectors;
        this.reviews = reviews;
        this.competitors = competitors;
        this.members = members;
    }

    /** The topics of one space. @param reviewIds in the order of the members */
    record Part(List<Topic> topics, TopicCentres centres, List<Long> reviewIds) {}

    /**
     * @param seen vectors there are, competitors' among them: they are sorted, but make no topic
     * @param inside vectors of reviews that members said belong to a topic, by its id
     */
    record Found(int seen, Map<String, Part> parts, Map<Long, List<Line>> inside, Map<Long, List<Line>> outside) {}

    /** @param alive called now and then: it takes a while; throws when it is to end */
    Found find(Runnable alive) {
        Set<Long> competing = competitors.inThisTransaction();
        TopicSample sample = new TopicSample(TopicSample.MOST);
        int seen = 0;
        List<Line> page = vectors.listAfter(0, PAGE);
        while (!page.isEmpty()) {
            seen += page.size();
            page.stream().filter(line -> !competing.contains(line.listingId())).forEach(sample::add);
            alive.run();
            members.giveWay();
            page = vectors.listAfter(page.getLast().reviewId(), PAGE);
        }
        Map<String, Part> parts = new TreeMap<>();
        sample.bySpace().forEach((space, lines) -> {
            if (lines.size() >= FEWEST_REVIEWS) {
                alive.run();
                parts.put(space, part(Objects.requireNonNull(TopicModel.language(space)), lines));
            }
        });
        Map<Long, List<Line>> inside = new TreeMap<>();
        Map<Long, List<Line>> outside = new TreeMap<>();
        taught(inside, outside);
        return new Found(seen, parts, inside, outside);
    }

    private Part part(String language, List<Line> lines) {
        Map<Long, String> texts = new HashMap<>();
        for (int from = 0; from < lines.size(); from += TEXTS) {
            texts.putAll(reviews.texts(lines.subList(from, Math.min(lines.size(), from + TEXTS)).stream()
                    .map(Line::reviewId)
                    .toList()));
        }
        List<Line> told = lines.stream()
                .filter(line -> texts.containsKey(line.reviewId())) // else erased a moment ago
                .toList();
        List<float[]> units = told.stream().map(Line::unit).toList();
        TopicFinder finder = new TopicFinder(language);
        List<Topic> topics = finder.find(
                units,
                told.stream()
                        .map(line -> Objects.requireNonNull(texts.get(line.reviewId())))
                        .toList());
        return new Part(
                topics,
                finder.centres(units, topics),
                told.stream().map(Line::reviewId).toList());
    }

    private void taught(Map<Long, List<Line>> inside, Map<Long, List<Line>> outside) {
        List<SortedReviews.Said> said = reviews.said();
        Map<Long, Line> lines = new HashMap<>();
        vectors.of(said.stream().map(SortedReviews.Said::reviewId).toList())
                .forEach(line -> lines.put(line.reviewId(), line));
        for (SortedReviews.Said one : said) {
            Line line = lines.get(one.reviewId());
            if (line != null) {
                (one.inside() ? inside : outside)
                        .computeIfAbsent(one.topicId(), topic -> new ArrayList<>())
                        .add(line);
            }
        }
    }
}
