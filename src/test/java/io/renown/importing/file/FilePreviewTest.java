package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePreviewTest {

    @TempDir
    Path folder;

    @Test
    void showsHowAFileWouldBeRead() throws IOException {
        var text = new StringBuilder("评价内容;星级;评价时间\n不错，下次还来;5;2026-03-05 10:00:00\n一般般吧;6;2026年3月6日\n");
        for (int i = 0; i < 20; i++) {
            text.append("很满意，推荐购买;4;2026/3/7\n");
        }
        var preview = ImportedFile.of(folder, "export.txt", text.toString(), Charset.forName("GB18030"))
                .preview();

        assertThat(preview.layout().format()).isEqualTo(FileFormat.CSV);
        assertThat(preview.layout().encoding().charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(preview.layout().dialect().delimiter()).isEqualTo(';');
        assertThat(preview.mapping().toMap()).isEqualTo(Map.of("text", "评价内容", "rating", "星级", "created_at", "评价时间"));
        assertThat(preview.records()).hasSize(FilePreview.ROWS);
        assertThat(preview.results()).hasSize(FilePreview.ROWS);
        assertThat(preview.results().getFirst()).isInstanceOf(RowResult.Accepted.class);
        assertThat(preview.results().get(1)).isInstanceOfSatisfying(RowResult.Refused.class, refused -> {
            assertThat(refused.problem().slug()).isEqualTo("rating-out-of-range");
            assertThat(refused.line()).isEqualTo(3);
        });
    }

    @Test
    void checksNoRowWhenNeitherTextNorRatingIsFound() throws IOException {
        var preview =
                ImportedFile.of(folder, "a.csv", "colour,size\nred,M\nblue,L\n").preview();

        assertThat(preview.problems()).extracting(MappingProblem::slug).containsExactly("neither-text-nor-rating");
        assertThat(preview.results()).isEmpty();
    }

    @Test
    void aHeaderAloneIsShown() throws IOException {
        var preview = ImportedFile.of(folder, "a.csv", "text,rating\n").preview();

        assertThat(preview.header()).containsExactly("text", "rating");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.records()).isEmpty();
    }
}
