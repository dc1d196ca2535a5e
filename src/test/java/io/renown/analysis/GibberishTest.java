package io.renown.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GibberishTest {

    @Test
    void isWhatNoLanguageHas() {
        assertThat(Gibberish.is("啊".repeat(200))).isTrue();
        assertThat(Gibberish.is("ha".repeat(500) + "!!!")).isTrue();
        assertThat(Gibberish.is("aЖ好한กהاαक가あ".repeat(40))).isTrue();
    }

    @Test
    void isNotWhatPeopleWrite() {
        assertThat(Gibberish.is("")).isFalse();
        assertThat(Gibberish.is("哈哈哈哈哈哈哈哈哈哈")).isFalse();
        assertThat(Gibberish.is("😀".repeat(500))).as("no letters").isFalse();
        assertThat(Gibberish.is("The tea was fine 但是快递太慢 и всё разбилось. ".repeat(20)))
                .as("three languages")
                .isFalse();
        assertThat(Gibberish.is("好吃".repeat(99) + "，下次再来，服务员态度很好，环境也不错")).isFalse();
    }
}
