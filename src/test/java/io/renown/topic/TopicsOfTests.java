package io.renown.topic;

import io.renown.deeppass.ReadingVectors;
import io.renown.jobs.MembersFirst;
import io.renown.nodes.Node;
import io.renown.review.Rating;
import io.renown.review.RawReview;
import io.renown.review.ReviewDetails;
import io.renown.review.ReviewIngest;
import io.renown.review.ReviewSearch;
import io.renown.review.ReviewService;
import io.renown.review.analysis.TextVector;
import io.renown.review.filter.ReviewFilter;
import io.renown.support.LookAlikes.LookAlike;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reviews of a few subjects, vectors that lie apart as those do, and the run that finds them. */
@Component
public class TopicsOfTests {

    public static final String SPACE = "bge-small-en-v1.5:1";

    private static final int DIMENSIONS = 384;
    private static final float NOISE = 0.25f;

    private final ReviewIngest ingest;
    private final ReviewSearch search;
    private final ReviewService reviews;
    private final JdbcTemplate jdbc;
    private final TopicLineSql line;
    private final TopicRunSql sql;
    private final TopicRun run;
    private final TopicStore store;
    private final Emergence emergence;
    private final ReadingVectors vectors;
    private final MembersFirst members;
    private final Node node;
    private final Clock clock;

    TopicsOfTests(
            ReviewIngest ingest,
            ReviewSearch search,
            ReviewService reviews,
            JdbcTemplate jdbc,
            TopicLineSql line,
            TopicRunSql sql,
            TopicRun run,
            TopicStore store,
            Emergence emergence,
            ReadingVectors vectors,
            MembersFirst members,
            Node node,
            Clock clock) {
        this.ingest = ingest;
        this.search = search;
        this.reviews = reviews;
        this.jdbc = jdbc;
        this.line = line;
        this.sql = sql;
        this.run = run;
        this.store = store;
        this.emergence = emergence;
        this.vectors = vectors;
        this.members = members;
        this.node = node;
        this.clock = clock;
    }

    /** Of each subject as many, an hour apart, the first at a moment. */
    public void say(LookAlike tenant, String subject, String words, int stars, int count, Instant first) {
        say(tenant, tenant.northListing().id(), subject, words, stars, count, first);
    }

    void say(LookAlike tenant, long listingId, String subject, String words, int stars, int count, Instant first) {
        List<RawReview> said = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            said.add(new RawReview(
                    subject + "-" + first.getEpochSecond() + "-" + i,
                    "customer " + i,
                    new Rating(BigDecimal.valueOf(stars), 5),
                    "",
                    subject + " " + words + ", visit " + i + " of " + first.getEpochSecond() % 1000,
                    "en",
                    first.plus(Duration.ofHours(i)),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        tenant.run(() -> ingest.ingest(listingId, "test", said));
    }

    /** As though the deep pass had read all that begins with a subject. */
    public void read(LookAlike tenant, String... subjects) {
        for (String subject : subjects) {
            for (long id : ids(tenant, subject)) {
                ReviewDetails review = tenant.call(() -> reviews.get(id));
                String text = review.text();
                jdbc.update(
                        "INSERT IGNORE INTO review_reading (tenant_id, id, listing_id, version, space, vector, print,"
                                + " echo, sentiment, confidence, score, fast_sentiment, fast_confidence, fast_score,"
                                + " read_at) VALUES (?, ?, ?, 'fake-1', ?, ?, ?, FALSE, 'NEUTRAL', 1, 0, 'NEUTRAL', 1, 0,"
                                + " UTC_TIMESTAMP(6))",
                        tenant.id(),
                        id,
                        review.listingId(),
                        SPACE,
                        bytes(vector(text).values()),
                        text.hashCode());
            }
        }
        tenant.run(() -> sql.more(1, clock.instant().minusSeconds(1)));
    }

    public List<Long> ids(LookAlike tenant, String words) {
        return tenant.call(() -> search.ids(ReviewFilter.parse(words), 1000));
    }

    /** Near to all texts of the same first word. */
    static TextVector vector(String text) {
        Random subject = new Random(text.substring(0, text.indexOf(' ')).hashCode());
        Random rest = new Random(text.hashCode());
        float[] values = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (subject.nextGaussian() + NOISE * rest.nextGaussian());
            squares += values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(squares);
        }
        return new TextVector(SPACE, values);
    }

    private static byte[] bytes(float[] values) {
        float longest = 0;
        for (float value : values) {
            longest = Math.max(longest, Math.abs(value));
        }
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / longest * 127);
        }
        return bytes;
    }

    public int findAll() {
        return runner(clock).workThroughTheLine();
    }

    /** As of a while later. */
    int findAllAfter(Duration time) {
        return runner(Clock.offset(clock, time)).workThroughTheLine();
    }

    private TopicRunner runner(Clock at) {
        return new TopicRunner(line, sql, run, store, emergence, vectors, members, new TopicProperties(true), node, at);
    }
}
