package io.renown.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsidTest {

    @Test
    void risesWithEachId() {
        long[] ids = LongStream.generate(Tsid::next).limit(100_000).toArray();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids[0]).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 31, 32, Long.MAX_VALUE, -1})
    void readsBackWhatItWrites(long id) {
        assertThat(Tsid.format(id)).hasSize(Tsid.LENGTH);
        assertThat(Tsid.parse(Tsid.format(id))).hasValue(id);
        assertThat(Tsid.parse(Tsid.format(id).toUpperCase(java.util.Locale.ROOT)))
                .hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "00000000000000", "000000000000u", "000000000000é", "zzzzzzzzzzzzz", "-000000000001"})
    void knowsNoOtherText(String text) {
        assertThat(Tsid.parse(text)).isEmpty();
    }
}
