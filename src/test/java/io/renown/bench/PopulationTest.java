package io.renown.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.bench.Population.TenantPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void aFewTenantsAreLargeAndManySmall() {
        Population population = Population.skewed(1, 100, 100_000);
        List<TenantPlan> tenants = population.tenants();
        assertThat(population.reviews()).isEqualTo(100_000);
        assertThat(tenants).hasSize(100).extracting(TenantPlan::slug).doesNotHaveDuplicates();
        assertThat(tenants.getFirst().reviews()).isGreaterThan(15_000);
        assertThat(tenants.getLast().reviews()).isLessThan(300).isPositive();
        assertThat(tenants.getFirst().brands().size())
                .isGreaterThan(tenants.getLast().brands().size());
    }

    @Test
    void oneTenantIsAsLargeAsAllOthers() {
        Population population = Population.oneLarge(1, 50_000, 20, 50_000);
        assertThat(population.tenants()).hasSize(21);
        assertThat(population.tenants().getFirst().reviews()).isEqualTo(50_000);
        assertThat(population.reviews()).isEqualTo(100_000);
    }

    @Test
    void theSameSeedGivesTheSamePopulation() {
        assertThat(Population.skewed(5, 10, 1_000)).isEqualTo(Population.skewed(5, 10, 1_000));
    }
}
