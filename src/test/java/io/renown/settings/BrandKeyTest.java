package io.renown.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrandKeyTest {

    @Test
    void makesAKeyFromTheLettersOfAName() {
        assertThat(NewBrandDialog.keyOf("Lotus Tea 莲舍")).isEqualTo("lotus-tea");
        assertThat(NewBrandDialog.keyOf("Café Ñandú & Co.")).isEqualTo("cafe-nandu-co");
        assertThat(NewBrandDialog.keyOf("莲舍")).isEmpty();
        assertThat(NewBrandDialog.keyOf("x".repeat(80))).hasSize(60);
    }
}
