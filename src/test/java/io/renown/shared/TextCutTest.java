package io.renown.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextCutTest {

    private static final String TEA = "🍵";

    @Test
    void leavesAloneWhatIsShortEnough() {
        assertThat(TextCut.beginning("", 0)).isEmpty();
        assertThat(TextCut.beginning("tea", 3)).isSameAs("tea");
        assertThat(TextCut.beginning("tea", 2)).isEqualTo("te");
    }

    @Test
    void tearsNoCharacterApart() {
        assertThat(TextCut.beginning("a" + TEA + "b", 2)).isEqualTo("a");
        assertThat(TextCut.beginning("a" + TEA + "b", 3)).isEqualTo("a" + TEA);
        assertThat(TextCut.beginning(TEA, 1)).isEmpty();
        assertThat(TextCut.beginning(TEA, 0)).isEmpty();
    }

    @Test
    void putsASignForHalvesThatStandAlone() {
        assertThat(TextCut.mended("a\uD83C")).isEqualTo("a\uFFFD");
        assertThat(TextCut.mended("\uDF75\uD83Cb" + TEA)).isEqualTo("\uFFFD\uFFFDb" + TEA);
        assertThat(TextCut.mended("\uD83C" + TEA)).isEqualTo("\uFFFD" + TEA);
        String plain = "plain " + TEA;
        assertThat(TextCut.mended(plain)).isSameAs(plain);
        String mended = TextCut.mended("\uD83C\uD83C\uDF75\uDF75");
        assertThat(new String(mended.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(mended);
    }
}
