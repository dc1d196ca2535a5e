package io.renown.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrderRepository extends JpaRepository<CustomerOrder, Long> {

    Optional<CustomerOrder> findByOrderNumber(String orderNumber);

    List<CustomerOrder> findByOrderNumberIn(Collection<String> orderNumbers);

    List<CustomerOrder> findByIdGreaterThanOrderById(long id, Limit limit);
}
