package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {

    @TempDir
    Path folder;

    @Test
    void flattensObjectsAndJoinsArrays() throws IOException {
        var file = json("""
                [ {"id": 1, "reviewer": {"name": "Li", "badges": ["a", "b"]}, "rating": 4.50, "ok": true, "none": null},
                  {"id": 2, "reply": {"text": "thanks"}} ]""");

        assertThat(file.header())
                .containsExactly("id", "reviewer.name", "reviewer.badges", "rating", "ok", "none", "reply.text");
        assertThat(file.shown()).containsExactly("1:1|Li|a, b|4.50|true||", "2:2||||||thanks");
    }

    @Test
    void findsTheArrayInsideAnObject() throws IOException {
        assertThat(json("{\"page\":{\"tags\":[\"[{\",2]},\"reviews\":[{\"id\":1},{\"id\":2}],\"total\":2}")
                        .shown())
                .containsExactly("1:1", "2:2");
    }

    @Test
    void refusesOnlyTheBrokenItems() throws IOException {
        assertThat(json("[{\"id\":1},{\"id\":},{\"id\":3,\"id\":4},17,{\"id\":\"\\uZZ\"},{\"id\":6}]")
                        .shown())
                .containsExactly("1:1", "2!broken-json", "3!duplicate-key", "4!not-an-object", "5!broken-json", "6:6");
    }

    @Test
    void aBraceTooManyCostsOneEntry() throws IOException {
        assertThat(json("[{\"id\":1}},{\"id\":3},{\"id\":4}]").shown())
                .containsExactly("1:1", "2!not-an-object", "3:3", "4:4");
    }

    @Test
    void readsOnBehindAnUnclosedString() throws IOException {
        assertThat(json("[\n{\"id\":1},\n{\"id\":\"2},\n{\"id\":3},\n{\"id\":4}\n]")
                        .shown())
                .containsExactly("1:1", "2!broken-json", "3:3", "4:4");
    }

    @Test
    void saysThatTheFileIsCutOff() throws IOException {
        assertThat(json("[{\"id\":1},{\"id\":2").shown()).containsExactly("1:1", "2!broken-json");
        assertThat(json("[{\"id\":1},").shown()).containsExactly("1:1", "2!broken-json");
    }

    @Test
    void refusesItemsNestedTooDeepOrTooLong() throws IOException {
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        String file = "[{\"id\":1},{\"id\":" + deep + "},{\"id\":\"" + "x".repeat(2000) + "\"},{\"id\":4}]";

        assertThat(json(file).withLimits(1000, 500).shown())
                .containsExactly("1:1", "2!nested-too-deep", "3!row-too-long", "4:4");
        assertThat(json(file).withLimits(5000, 500).shown())
                .containsExactly("1:1", "2!nested-too-deep", "3!cell-too-long", "4:4");
    }

    @Test
    void refusesOneNameForTwoValues() throws IOException {
        assertThat(json("[{\"a.b\":1,\"a\":{\"b\":2}},{\"a.b\":3}]").shown()).containsExactly("1!duplicate-key", "2:3");
    }

    @Test
    void refusesTheBrokenLineOfJsonLines() throws IOException {
        byte[] bytes = "{\"id\":1}\n{\"id\":2\n\n{\"id\":\"?\"}\n[5]\n{\"id\":6}\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xC0;
        var file = ImportedFile.of(folder, "a.jsonl", bytes);

        assertThat(file.with(file.options().withFormat(FileFormat.JSON_LINES).withCharset(StandardCharsets.UTF_8))
                        .shown())
                .containsExactly("1:1", "2!broken-json", "4!broken-encoding", "5!not-an-object", "6:6");
    }

    @Test
    void aFileWithoutObjectsIsRefused() throws IOException {
        var file = json("[]");

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(file::header)
                .matches(refused -> refused.problem() == FileProblem.NO_RECORDS);
    }

    private ImportedFile json(String text) throws IOException {
        return ImportedFile.of(folder, "reviews.json", text);
    }
}
