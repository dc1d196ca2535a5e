package io.renown.order;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface OrderRepository extends JpaRepository<CustomerOrder, Long> {

    Optional<CustomerOrder> findByOrderNumber(String orderNumber);

    List<CustomerOrder> findByOrderNumberIn(Collection<String> orderNumbers);

    @Query("select new io.renown.order.OrderCarrier(o.orderNumber, o.brandId, o.carrier) from CustomerOrder o"
            + " where o.orderNumber in :orderNumbers and o.carrier is not null")
    List<OrderCarrier> findCarriers(Collection<String> orderNumbers);

    List<CustomerOrder> findByCustomerEmailIn(Collection<String> emails, Limit limit);

    List<CustomerOrder> findByCustomerName(String customerName, Limit limit);

    @Query("from CustomerOrder o where o.id in :ids")
    List<CustomerOrder> findByIds(Collection<Long> ids);

    /** By the primary key: MySQL would rather sort all orders of the tenant for each page. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_QUERY_DATABASE, value = "PRIMARY"))
    List<CustomerOrder> findByIdGreaterThanOrderById(long id, Limit limit);
}
