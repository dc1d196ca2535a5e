package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private final Choice choice = new Choice(
            "Brands", VaadinIcon.TAG, "Lotus Tea 蓮舍 Hong Kong", "Lotus Tea 莲舍", List.of("lotus-tea-hk"), () -> {});

    @Test
    void isFoundByWordsInAnyOrderAndByItsPathAndKey() {
        assertThat(choice.matches("hong lotus")).isTrue();
        assertThat(choice.matches("莲舍")).isTrue();
        assertThat(choice.matches("tea-hk")).isTrue();
        assertThat(choice.matches("")).isTrue();
    }

    @Test
    void isNotFoundWhenOneWordIsMissing() {
        assertThat(choice.matches("lotus berlin")).isFalse();
    }
}
