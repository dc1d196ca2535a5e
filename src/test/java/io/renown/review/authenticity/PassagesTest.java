package io.renown.review.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {

    @Test
    void aRunThatBothHaveIsFoundWhereverItStands() {
        Passages one = Passages.of("abcdefghijklmnop", 6);

        assertThat(one.anyIn(Passages.of("xxabcdefyy", 6))).isTrue();
        assertThat(one.anyIn(Passages.of("klmnop", 6))).isTrue();
        assertThat(Passages.of("xyabcdef", 6).anyIn(one)).isTrue();
    }

    @Test
    void shorterRunsAndOtherOrdersAreNotTheSame() {
        Passages one = Passages.of("abcdefghijklmnop", 6);

        assertThat(one.anyIn(Passages.of("abcdexfghijy", 6))).isFalse();
        assertThat(one.anyIn(Passages.of("fedcba", 6))).isFalse();
        assertThat(Passages.of("abcde", 6).isEmpty()).isTrue();
        assertThat(one.anyIn(Passages.of("", 6))).isFalse();
    }
}
