package io.renown.connector.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.file.Pick;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PickerTest {

    private static @Nullable Instant time(String value, String how) throws UnreadableItemException {
        Picker picker = new Picker(Declared.json("{'at': " + value + "}"));
        return picker.time(Declared.as(Pick.class, "{'from': '/at', " + how + "}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
        "2026-11-01T12:00:00.5Z, 2026-11-01T12:00:00.500Z",
        "2026-11-01T12:00:00.123456789Z, 2026-11-01T12:00:00.123456Z",
        "2026-11-01T12:00Z, 2026-11-01T12:00:00Z",
        "2026-11-01T05:00:00-07:00, 2026-11-01T12:00:00Z",
        "2026-11-01T20:00:00+0800, 2026-11-01T12:00:00Z",
        "2026-11-01T12:00:00, 2026-11-01T12:00:00Z",
        "2026-11-01 12:00:00, 2026-11-01T12:00:00Z",
        "2026-11-01, 2026-11-01T00:00:00Z",
    })
    void readsIsoTimesWithAndWithoutDigitsAndZones(String said, Instant meant) throws UnreadableItemException {
        assertThat(time("'" + said + "'", "'as': 'iso'")).isEqualTo(meant);
    }

    @Test
    void takesATimeWithoutAZoneInTheZoneOfThePlatform() throws UnreadableItemException {
        assertThat(time("'2026-11-01 20:00:00'", "'as': 'iso', 'zone': 'Asia/Shanghai'"))
                .isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(time("'2026-11-01T20:00:00Z'", "'as': 'iso', 'zone': 'Asia/Shanghai'"))
                .isEqualTo(Instant.parse("2026-11-01T20:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1793534400, epoch-seconds",
        "'1793534400', epoch-seconds",
        "1793534400.25, epoch-seconds",
        "1793534400000, epoch-millis",
        "'\"1793534400000\"', epoch-millis",
    })
    void readsSecondsAndMillisecondsAsNumbersAndAsTexts(String said, String as) throws UnreadableItemException {
        assertThat(time(said, "'as': '" + as + "'")).isBetween("2026-11-01T12:00:00Z", "2026-11-01T12:00:00.250Z");
    }

    @Test
    void readsTheTimesOfWeibo() throws UnreadableItemException {
        assertThat(time("'Wed Jun 01 00:50:25 +0800 2011'", "'as': 'pattern', 'pattern': 'EEE MMM dd HH:mm:ss Z yyyy'"))
                .isEqualTo(Instant.parse("2011-05-31T16:50:25Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1793534400000", // milliseconds where seconds were promised
                "'99999999999999999999999'",
                "'1e999999999'",
                "'yesterday'",
                "4102444801",
                "12",
            })
    void refusesSecondsThatCannotBeRight(String said) {
        assertThatThrownBy(() -> time(said, "'as': 'epoch-seconds'")).isInstanceOf(UnreadableItemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "0", "'0'", "{}"})
    void takesNoTimeForNone(String said) throws UnreadableItemException {
        assertThat(time(said, "'as': 'epoch-seconds'")).isNull();
    }

    @Test
    void takesTheFirstThatIsThereAndJoinsWhatBelongsTogether() throws UnreadableItemException {
        Picker picker = new Picker(Declared.json("{'a': null, 'b': 7, 'c': {'d': 'x'}}"));
        assertThat(picker.text(Declared.as(Pick.class, "{'from': ['/a', '/c', '/b']}")))
                .isEqualTo("7");
        assertThat(picker.text(Declared.as(Pick.class, "{'join': ['/b', '/a', '/c/d']}")))
                .isEqualTo("7::x");
    }

    @Test
    void refusesAWordThatNobodyTranslated() {
        Picker picker = new Picker(Declared.json("{'grade': 'SUPERB'}"));
        assertThatThrownBy(() -> picker.text(Declared.as(Pick.class, "{'from': '/grade', 'values': {'GOOD': '3'}}")))
                .isInstanceOf(UnreadableItemException.class);
    }

    @Test
    void keepsTheWordsOfMarkupOnly() throws UnreadableItemException {
        Picker picker =
                new Picker(Declared.json("{'cooked': '<p>Tea &amp; <b>cake</b></p><script>alert(1)</script>'}"));
        assertThat(picker.text(Declared.as(Pick.class, "{'from': '/cooked', 'markup': true}")))
                .isEqualTo("Tea & cake");
    }

    @Test
    void refusesANumberThatIsNone() {
        Picker picker = new Picker(Declared.json("{'a': '4,5', 'b': 2.5, 'c': '1e999999999'}"));
        assertThatThrownBy(() -> picker.number(Declared.as(Pick.class, "'/a'")))
                .isInstanceOf(UnreadableItemException.class);
        assertThatThrownBy(() -> picker.count(Declared.as(Pick.class, "'/b'")))
                .isInstanceOf(UnreadableItemException.class);
        assertThatThrownBy(() -> picker.number(Declared.as(Pick.class, "'/c'")))
                .isInstanceOf(UnreadableItemException.class);
    }
}
