package io.renown.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.provisioning.TableOrder.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableOrderTest {

    @Test
    void emptiesChildrenBeforeTheirParents() {
        List<String> order = TableOrder.childrenFirst(
                List.of("brand", "listing", "review"),
                List.of(
                        new Reference("listing", "brand"),
                        new Reference("review", "listing"),
                        new Reference("review", "brand"),
                        new Reference("brand", "brand"),
                        new Reference("brand", "tenant")));

        assertThat(order).containsExactly("review", "listing", "brand");
    }

    @Test
    void refusesACircle() {
        assertThatThrownBy(() -> TableOrder.childrenFirst(
                        List.of("a", "b"), List.of(new Reference("a", "b"), new Reference("b", "a"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("circle");
    }
}
