package io.renown.order;

import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface OrderRepository extends JpaRepository<CustomerOrder, Long> {

    Optional<CustomerOrder> findByOrderNumber(String orderNumber);

    List<CustomerOrder> findByOrderNumberIn(Collection<String> orderNumbers);

    /** When each customer, known by the address, first bought of each brand. */
    @Query("select o.customerEmail as email, o.brandId as brandId, min(o.orderedAt) as at from CustomerOrder o"
            + " where o.customerEmail in :emails and o.orderedAt is not null group by o.customerEmail, o.brandId")
    List<FirstOrder> findFirstOrders(Collection<String> emails);

    /** The first order of a customer with a brand. */
    interface FirstOrder {

        String getEmail();

        long getBrandId();

        Instant getAt();
    }

    @Query("select o.orderedAt from CustomerOrder o where o.orderedAt is not null order by o.orderedAt")
    List<Instant> findDays(Limit limit);

    @Query("select o.orderedAt from CustomerOrder o where o.orderedAt is not null and o.brandId in :brandIds"
            + " order by o.orderedAt")
    List<Instant> findDaysOf(Collection<Long> brandIds, Limit limit);

    @Query("select o.orderNumber from CustomerOrder o where o.customerEmail in :emails and o.orderedAt > :after")
    List<String> findNumbersOf(Collection<String> emails, Instant after, Limit limit);

    @Query("select o.orderNumber as number, o.brandId as brandId, o.carrier as carrier, o.customerEmail as email,"
            + " o.orderedAt as orderedAt from CustomerOrder o where o.orderNumber in :orderNumbers")
    List<OrderFacts> findFacts(Collection<String> orderNumbers);

    /** An order, without all that its reviews are not told apart by. */
    interface OrderFacts {

        String getNumber();

        long getBrandId();

        @Nullable
        String getCarrier();

        @Nullable
        String getEmail();

        @Nullable
        Instant getOrderedAt();
    }

    List<CustomerOrder> findByCustomerEmailIn(Collection<String> emails, Limit limit);

    List<CustomerOrder> findByCustomerName(String customerName, Limit limit);

    @Query("from CustomerOrder o where o.id in :ids")
    List<CustomerOrder> findByIds(Collection<Long> ids);

    /** By the primary key: MySQL would rather sort all orders of the tenant for each page. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_QUERY_DATABASE, value = "PRIMARY"))
    List<CustomerOrder> findByIdGreaterThanOrderById(long id, Limit limit);
}
