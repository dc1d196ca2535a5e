package io.renown.topic;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Some dozens for a tenant, a hundred or two with those that members keep. */
interface TopicRepository extends JpaRepository<KeptTopic, Long> {

    @Query("from KeptTopic t order by t.id")
    List<KeptTopic> listAll();

    @Query("select t.id as id, t.name as name, t.words as words, t.mergedInto as mergedInto, t.hidden as hidden"
            + " from KeptTopic t order by t.id")
    List<NameLine> listNames();

    /** What a topic is called, without where it lies. */
    interface NameLine {

        long getId();

        @org.jspecify.annotations.Nullable
        String getName();

        String getWords();

        @org.jspecify.annotations.Nullable
        Long getMergedInto();

        boolean isHidden();
    }
}
