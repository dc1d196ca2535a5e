package io.renown.topic;

import io.renown.privacy.PersonCopy;
import io.renown.privacy.PersonalData;
import io.renown.privacy.Picked;
import io.renown.privacy.Traces;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Topics are called by words of many; a name or a word that tells of one person goes with that person. */
@Component
class PeopleInTopics implements PersonalData {

    private final TopicRepository topics;

    PeopleInTopics(TopicRepository topics) {
        this.topics = topics;
    }

    private List<KeptTopic> naming(Traces traces) {
        return topics.listAll().stream()
                .filter(topic -> topic.tells(traces::areIn))
                .toList();
    }

    @Override
    public void collect(Picked picked, Traces traces, PersonCopy copy) {
        naming(traces).forEach(topic -> copy.add("topics", "name", topic.shownName()));
    }

    @Override
    public Map<String, Long> erase(Picked picked, Traces traces) {
        List<KeptTopic> naming = naming(traces);
        naming.forEach(topic -> topic.forget(traces::areIn));
        return Map.of("topics", (long) naming.size());
    }
}
