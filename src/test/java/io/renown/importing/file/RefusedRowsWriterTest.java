package io.renown.importing.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRowsWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void neutralisesFormulas(String cell) {
        assertThat(CellGuard.neutralise(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fine", "5", "a=b", " =1", "'quoted"})
    void leavesOtherCellsAlone(String cell) {
        assertThat(CellGuard.neutralise(cell)).isEqualTo(cell);
    }

    @Test
    void writesRowsForSpreadsheets() throws IOException {
        var out = new StringWriter();
        try (var writer = new RefusedRowsWriter(out, List.of("id", "text"), "Line", "Column", "Reason")) {
            writer.write(3, "text", "Too long, shorten it", List.of("7", "=cmd|' /C calc'!A0\n\"x\""));
            writer.write(4, "", "Broken", List.of());
        }

        assertThat(out.toString())
                .isEqualTo("\uFEFFLine,Column,Reason,id,text\r\n"
                        + "3,text,\"Too long, shorten it\",7,\"'=cmd|' /C calc'!A0\n\"\"x\"\"\"\r\n"
                        + "4,,Broken,,\r\n");
    }
}
