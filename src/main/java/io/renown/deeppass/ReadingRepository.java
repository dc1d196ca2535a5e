package io.renown.deeppass;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReadingRepository extends JpaRepository<ReviewReading, Long> {

    @Query("from ReviewReading r where r.id in :ids")
    List<ReviewReading> findByIds(Collection<Long> ids);

    /** Those that stand in the index for what says the same. */
    @Query("from ReviewReading r where r.print in :prints and r.echo = false")
    List<ReviewReading> findSpeaking(Collection<Long> prints);

    @Query("from ReviewReading r where r.print in :prints and r.echo = true and r.id not in :without order by r.id")
    List<ReviewReading> findEchoes(Collection<Long> prints, Collection<Long> without);

    /** Of those that stand behind another, without their vectors. */
    @Query("select r.id as id, r.listingId as listingId, r.print as print from ReviewReading r"
            + " where r.print in :prints and r.echo = true order by r.id limit 500")
    List<EchoLine> findEchoLines(Collection<Long> prints);

    interface EchoLine {

        long getId();

        long getListingId();

        long getPrint();
    }

    /** Page by page, for an index that is filled again. */
    @Query("from ReviewReading r where r.id > :afterId order by r.id")
    List<ReviewReading> findAfter(long afterId, Limit limit);

    /** Id, listing, space and vector: of many, in the order of their ids. */
    @Query("select r.id, r.listingId, r.space, r.vector from ReviewReading r"
            + " where r.id > :afterId and r.vector is not null order by r.id")
    List<Object[]> findVectorsAfter(long afterId, Limit limit);

    @Query("select r.id, r.listingId, r.space, r.vector from ReviewReading r"
            + " where r.id in :ids and r.vector is not null order by r.id")
    List<Object[]> findVectors(Collection<Long> ids);

    /** Those that could not be read, the latest first. */
    @Query("select r.id as id, r.trouble as trouble, r.readAt as readAt from ReviewReading r"
            + " where r.trouble is not null order by r.readAt desc, r.id desc")
    List<AsideLine> findSetAside(Limit limit);

    @Query("select r.id as id, r.trouble as trouble, r.readAt as readAt from ReviewReading r"
            + " where r.trouble is not null and r.listingId in :listingIds order by r.readAt desc, r.id desc")
    List<AsideLine> findSetAsideOf(Collection<Long> listingIds, Limit limit);

    interface AsideLine {

        long getId();

        String getTrouble();

        Instant getReadAt();
    }

    @Query("select count(r) from ReviewReading r where r.trouble is not null")
    long countSetAside();
}
