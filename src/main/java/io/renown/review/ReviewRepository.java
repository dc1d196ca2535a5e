package io.renown.review;

import io.renown.review.analysis.Sentiment;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

    @Query("from Review r where r.id in :ids")
    List<Review> findByIds(Collection<Long> ids);

    /** To be asked before anything else of the transaction, which then sees all that was written before. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Review r where r.id = :id")
    Optional<Review> findLocked(long id);

    @Query("select r.id from Review r where r.passes.modelVersion <> :version and r.passes.modelVersion <> :failed")
    List<Long> findIdsUnderstoodByOthersThan(String version, String failed, Limit limit);

    @Query("select count(r) from Review r"
            + " where r.passes.modelVersion <> :version and r.passes.modelVersion <> :failed")
    long countUnderstoodByOthersThan(String version, String failed);

    /** Reviews of one name, from one moment on and before another. */
    @Query("from Review r where r.words.author = :author and r.words.publishedAt >= :from and r.words.publishedAt < :to"
            + " order by r.id")
    List<Review> findByAuthor(String author, Instant from, Instant to, Limit limit);

    /** The next of the versions of the deep pass by which reviews were read: one look at the index. */
    @Query("select min(r.passes.deepVersion) from Review r where r.passes.deepVersion > :after")
    Optional<String> findDeepVersionAfter(String after);

    /** The newest that one version of the deep pass read, of one polarity: by the index, in its order. */
    @Query("select r.id as id, r.words.publishedAt as publishedAt, r.judgement.sentiment as sentiment from Review r"
            + " where r.passes.deepVersion = :version and r.judgement.sentiment = :sentiment"
            + " order by r.words.publishedAt desc")
    List<InLine> findNewestReadBy(String version, Sentiment sentiment, Limit limit);

    /** A review that waits to be read deeply. */
    interface InLine {

        long getId();

        Instant getPublishedAt();

        Sentiment getSentiment();
    }

    @Query("select count(r) from Review r where r.passes.deepVersion <> :version")
    long countReadByOthersThan(String version);

    @Query("select count(r) from Review r")
    long countAll();

    @Query("select r.id as id, r.words.title as title, r.words.text as text from Review r"
            + " where r.id in :ids and r.erasedAt is null order by r.id")
    List<Words> findWords(Collection<Long> ids);

    /** Words of some reviews of a listing, in the order of the key by which an import finds them. */
    @Query("select r.findings.language as language, r.words.title as title, r.words.text as text from Review r"
            + " where r.listingId = :listingId order by r.platformReviewId")
    List<SaidOfListing> findSample(long listingId, Limit limit);

    /** What a review of a listing says. */
    interface SaidOfListing {

        String getLanguage();

        String getTitle();

        String getText();
    }

    /** What a review says, without all else. */
    interface Words {

        long getId();

        String getTitle();

        String getText();
    }

    @Query(
            "select r.id as id, r.findings.language as language, r.words.rating as rating, r.words.ratingScale as ratingScale,"
                    + " r.words.title as title, left(r.words.text, :longest) as text from Review r"
                    + " where r.id in :ids and r.erasedAt is null")
    List<Beginning> findBeginnings(Collection<Long> ids, int longest);

    /** The beginning of what a review says, and in which language. */
    interface Beginning extends Words {

        String getLanguage();

        @Nullable
        BigDecimal getRating();

        @Nullable
        Short getRatingScale();
    }

    @Query("select r.id as id, r.judgement.topicId as topicId, r.judgement.analysed as analysed"
            + " from Review r where r.id in :ids")
    List<TopicLine> findTopics(Collection<Long> ids);

    /** Which topic a review is in, and what the analysis itself said where corrections count. */
    interface TopicLine {

        long getId();

        @Nullable
        Long getTopicId();

        @Nullable
        String getAnalysed();
    }

    /** Some reviews of a listing, no newer than an id. */
    @Query("from Review r where r.listingId = :listingId and r.id <= :until")
    List<Review> findOfListing(long listingId, long until, Limit limit);

    @Query("select r.id from Review r where r.findings.textSignature = :signature")
    List<Long> findIdsAlike(byte[] signature, Limit limit);

    @Query("select r.id from Review r where r.circumstances.orderNumber in :orderNumbers order by r.id")
    List<Long> findIdsOfOrders(Collection<String> orderNumbers);

    /** Some of the reviews that say the same, beyond an id. */
    @Query("from Review r where r.findings.textSignature = :signature and r.id > :after order by r.id")
    List<Review> findAlike(byte[] signature, long after, Limit limit);
}
