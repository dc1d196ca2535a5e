package io.renown.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.file.ReplyRules;
import io.renown.connector.file.ReplyRules.Unit;
import io.renown.shared.Problem;
import org.junit.jupiter.api.Test;

class ReplyTextTest {

    private static final String TEA = "好茶🍵";

    @Test
    void countsAsThePlatformCounts() {
        assertThat(Unit.BYTES.length(TEA)).isEqualTo(3 + 3 + 4);
        assertThat(Unit.CHARACTERS.length(TEA)).isEqualTo(3);
        assertThat(Unit.UTF16.length(TEA)).isEqualTo(4);
    }

    @Test
    void takesWhatFitsInThePlatformsUnitAndNotOneMore() {
        ReplyText.requireSendable(TEA, rules(10, Unit.BYTES));
        ReplyText.requireSendable(TEA, rules(3, Unit.CHARACTERS));
        assertProblem("reply-too-many-bytes", () -> ReplyText.requireSendable(TEA, rules(9, Unit.BYTES)));
        assertProblem("reply-too-long", () -> ReplyText.requireSendable(TEA, rules(2, Unit.CHARACTERS)));
        assertProblem("reply-too-long", () -> ReplyText.requireSendable(TEA, rules(3, Unit.UTF16)));
        assertProblem("reply-empty", () -> ReplyText.requireSendable("  ", null));
    }

    @Test
    void knowsItsOwnWordsWhateverAPlatformDoesToTheirBlanks() {
        assertThat(ReplyText.isSame("Thank you.\nSee you!", " Thank you.\r\n See you! "))
                .isTrue();
        assertThat(ReplyText.isSame("caf\u00e9", "cafe\u0301")).isTrue();
        assertThat(ReplyText.isSame("谢谢。　再见", "谢谢。 再见")).isTrue();
        assertThat(ReplyText.isSame("Thank you.", "Thank you!")).isFalse();
        assertThat(ReplyText.isSame(null, null)).isFalse();
    }

    @Test
    void keepsLinesAndDropsWhatNobodyTypes() {
        assertThat(ReplyText.clean("  one\r\ntwo\u0000\u0007 ")).isEqualTo("one\ntwo");
        assertProblem("reply-length", () -> ReplyText.clean("x".repeat(10_001)));
    }

    private static ReplyRules rules(int limit, Unit unit) {
        return new ReplyRules(limit, unit, false, false, null, null, null, null);
    }

    private static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable block) {
        assertThatThrownBy(block)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
