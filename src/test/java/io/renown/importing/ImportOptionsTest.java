package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.renown.importing.file.CanonicalColumn;
import io.renown.importing.file.DateOrder;
import io.renown.importing.file.FileFormat;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportOptionsTest {

    @Test
    void comesBackFromItsMap() {
        ImportOptions options = ImportOptions.fromMap(Map.of(
                "format", "json_lines",
                "charset", "GB18030",
                "delimiter", ";",
                "quoting", "true",
                "sheet", "Reviews",
                "text", "评价内容",
                "@rating_scale", "10",
                "@date_order", "DAY_FIRST",
                "@zone", "Asia/Shanghai"));

        assertThat(options.file().format()).isEqualTo(FileFormat.JSON_LINES);
        assertThat(options.file().charset()).isEqualTo(Charset.forName("GB18030"));
        assertThat(options.mapping().columns()).containsEntry(CanonicalColumn.TEXT, "评价内容");
        assertThat(options.mapping().ratingScale()).isEqualTo(10);
        assertThat(options.mapping().dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(options.mapping().zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(ImportOptions.fromMap(options.toMap())).isEqualTo(options);
    }

    @Test
    void saysNothingWhenNothingIsSaid() {
        assertThat(ImportOptions.NONE.toMap()).isEmpty();
        assertThat(ImportOptions.fromMap(Map.of())).isEqualTo(ImportOptions.NONE);
    }

    @Test
    void knowsTheTabByName() {
        assertThat(ImportOptions.fromMap(Map.of("delimiter", "tab")).file().delimiter())
                .isEqualTo('\t');
        assertThat(ImportOptions.fromMap(ImportOptions.fromMap(Map.of("delimiter", "tab"))
                                .toMap())
                        .file()
                        .delimiter())
                .isEqualTo('\t');
    }

    @Test
    void refusesWhatIsNoOption() {
        assertThatIllegalArgumentException().isThrownBy(() -> ImportOptions.fromMap(Map.of("stars", "rating")));
        assertThatIllegalArgumentException().isThrownBy(() -> ImportOptions.fromMap(Map.of("charset", "no such")));
        assertThatIllegalArgumentException().isThrownBy(() -> ImportOptions.fromMap(Map.of("format", "pdf")));
        assertThatIllegalArgumentException().isThrownBy(() -> ImportOptions.fromMap(Map.of("delimiter", "--")));
    }
}
