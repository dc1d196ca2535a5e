package io.renown.topic;

import io.renown.audit.AuditLog;
import io.renown.review.TopicName;
import io.renown.review.Topics;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members make of the topics: names, which are one, and which they do not want to see. Later runs leave it so. */
@Service
public class TopicService {

    public static final int LONGEST_NAME = 60;

    private final TopicRepository topics;
    private final KnownTopics known;
    private final TopicRunSql sql;
    private final AuditLog audit;
    private final Clock clock;

    TopicService(TopicRepository topics, KnownTopics known, TopicRunSql sql, AuditLog audit, Clock clock) {
        this.topics = topics;
        this.known = known;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the search for topics stands. */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public TopicStatus status() {
        return sql.find(clock.instant())
                .map(row -> new TopicStatus(
                        row.ranAt(), row.dueAt(), row.working() || row.assignedAfter() != null, row.readings()))
                .orElse(TopicStatus.NEVER);
    }

    /**
     * Topics that count as another, by themselves; for all topics, not of this page alone. None for who does not see all
     * brands: names tell what others' reviews say.
     */
    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<TopicName> merged() {
        if (!TenantContext.actor().maySee(null)) {
            return List.of();
        }
        return topics.listAll().stream()
                .filter(topic -> topic.mergedInto() != null)
                .map(topic -> new TopicName(topic.id(), topic.shownName(), topic.mergedInto(), topic.isHidden()))
                .toList();
    }

    /**
     * @param name blank for the topic's own words
     * @return the name before; null where it had its own words
     */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public @Nullable String rename(long topicId, @Nullable String name) {
        KeptTopic topic = mine(topicId);
        String clean = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        if (clean.length() > LONGEST_NAME) {
            throw Problem.invalid("topic-name", LONGEST_NAME);
        }
        String before = topic.name();
        topic.rename(clean.isEmpty() ? null : clean);
        audit.append("topic.renamed", subject(topicId), clean);
        return before;
    }

    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public void hide(long topicId) {
        mine(topicId).hide(true);
        audit.append("topic.hidden", subject(topicId), "");
    }

    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public void show(long topicId) {
        mine(topicId).hide(false);
        audit.append("topic.shown", subject(topicId), "");
    }

    /** Lets a topic, with all that count as it, count as another. */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public void merge(long topicId, long intoTopicId) {
        KeptTopic topic = mine(topicId);
        mine(intoTopicId);
        Topics all = known.topics();
        if (all.family(topicId).contains(intoTopicId)) {
            throw Problem.conflict("topics-are-one");
        }
        topic.countAs(all.find(intoTopicId).orElseThrow(Problem::notFound).id());
        audit.append("topic.merged", subject(topicId), Tsid.format(intoTopicId));
    }

    /** Lets a topic stand by itself again. */
    @Transactional
    @RequiresPermission(Permission.WORD_MANAGE)
    public void separate(long topicId) {
        mine(topicId).countAs(null);
        audit.append("topic.separated", subject(topicId), "");
    }

    private KeptTopic mine(long topicId) {
        if (!TenantContext.actor().maySee(null)) {
            throw Problem.forbidden();
        }
        Optional<KeptTopic> found = topics.findById(topicId);
        return found.orElseThrow(Problem::notFound);
    }

    private static String subject(long topicId) {
        return "topic:" + Tsid.format(topicId);
    }
}
