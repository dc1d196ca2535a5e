package io.renown.order;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface OrderRepository extends JpaRepository<CustomerOrder, Long> {

    Optional<CustomerOrder> findByOrderNumber(String orderNumber);

    List<CustomerOrder> findByOrderNumberIn(Collection<String> orderNumbers);

    /** By the primary key: MySQL would rather sort all orders of the tenant for each page. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_QUERY_DATABASE, value = "PRIMARY"))
    List<CustomerOrder> findByIdGreaterThanOrderById(long id, Limit limit);
}
