package io.renown.topic;

import io.renown.analysis.topics.Topic;
import io.renown.analysis.topics.TopicMatching;
import io.renown.shared.TextCut;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A topic of a tenant, as the latest run found it and as members want it; each writes its own columns alone. */
@Entity
@DynamicUpdate
@Table(name = "topic")
class KeptTopic {

    /** More of its words make a name no clearer. */
    private static final int WORDS_IN_NAME = 3;

    private static final int LONGEST_WORD = 60;
    private static final int EXAMPLES = 8;

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private String space;
    private byte[] centroid;
    private String words;
    private @Nullable String name;
    private boolean hidden;
    private @Nullable Long mergedInto;
    private String examples;
    private boolean gone;
    private Instant firstSeen;
    private @Nullable LocalDate emergingSince;

    @SuppressWarnings("NullAway.Init")
    protected KeptTopic() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate, the rest by the method called
    KeptTopic(String space, Instant now) {
        this.id = Tsid.next();
        this.space = space;
        this.firstSeen = now;
    }

    /** @param reviewIds in the order of the vectors in which it was found */
    void take(Topic found, List<Long> reviewIds) {
        centroid = Floats.write(found.centroid());
        words = found.words().stream()
                .map(word -> TextCut.beginning(word, LONGEST_WORD))
                .collect(Collectors.joining("\n"));
        examples = found.members().stream()
                .limit(EXAMPLES)
                .map(reviewIds::get)
                .map(Object::toString)
                .collect(Collectors.joining(","));
        gone = false;
    }

    boolean tells(Predicate<String> ofSomebody) {
        return name != null && ofSomebody.test(name) || words().stream().anyMatch(ofSomebody);
    }

    /** What tells of somebody is not said any more. */
    void forget(Predicate<String> ofSomebody) {
        if (name != null && ofSomebody.test(name)) {
            name = null;
        }
        words = words().stream().filter(ofSomebody.negate()).collect(Collectors.joining("\n"));
    }

    void leave() {
        gone = true;
    }

    /** @param chosen null for its own words */
    void rename(@Nullable String chosen) {
        name = chosen;
    }

    void hide(boolean hide) {
        hidden = hide;
    }

    /** @param other null for itself */
    void countAs(@Nullable Long other) {
        mergedInto = other;
    }

    void emerge(@Nullable LocalDate since) {
        emergingSince = since;
    }

    /** Members made something of it. */
    boolean isKept() {
        return name != null || hidden || mergedInto != null;
    }

    boolean isGone() {
        return gone;
    }

    /** A member's name, or the first of the words, one a line. */
    static String shownName(long id, @Nullable String name, String words) {
        if (name != null) {
            return name;
        }
        return words.isEmpty()
                ? Tsid.format(id)
                : words.lines().limit(WORDS_IN_NAME).collect(Collectors.joining(" · "));
    }

    String shownName() {
        return shownName(id, name, words);
    }

    TopicMatching.Known known() {
        return new TopicMatching.Known(id, Floats.read(centroid));
    }

    long id() {
        return id;
    }

    String space() {
        return space;
    }

    List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split("\n"));
    }

    @Nullable
    String name() {
        return name;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    boolean isHidden() {
        return hidden;
    }

    List<Long> examples() {
        return examples.isEmpty()
                ? List.of()
                : Arrays.stream(examples.split(",")).map(Long::valueOf).toList();
    }

    @Nullable
    LocalDate emergingSince() {
        return emergingSince;
    }
}
