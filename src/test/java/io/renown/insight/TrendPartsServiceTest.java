package io.renown.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.insight.TrendParts.Change;
import org.junit.jupiter.api.Test;

class TrendPartsServiceTest {

    @Test
    void countsChangeWhereChanceDoesNotExplainIt() {
        assertThat(TrendPartsService.changeOfCounts(100, 70)).isEqualTo(Change.UP);
        assertThat(TrendPartsService.changeOfCounts(70, 100)).isEqualTo(Change.DOWN);
        assertThat(TrendPartsService.changeOfCounts(100, 90)).isEqualTo(Change.SAME);
        assertThat(TrendPartsService.changeOfCounts(29, 0)).isEqualTo(Change.FEW);
        assertThat(TrendPartsService.changeOfCounts(30, 0)).isEqualTo(Change.UP);
    }
}
