package io.renown.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportFilesTest {

    @Test
    void keepsOnlyTheLastPartOfAName() {
        assertThat(ImportFiles.safeName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(ImportFiles.safeName("C:\\Users\\me\\reviews.csv")).isEqualTo("reviews.csv");
        assertThat(ImportFiles.safeName("..")).isEqualTo("..");
        assertThat(ImportFiles.safeName("folder/")).isEqualTo("file");
    }

    @Test
    void dropsMarksThatMakeANameReadAsAnother() {
        assertThat(ImportFiles.safeName("reviews\u202Excl.exe\u0000")).isEqualTo("reviewsxcl.exe");
        assertThat(ImportFiles.safeName("评价\u200F 2026.csv")).isEqualTo("评价 2026.csv");
        assertThat(ImportFiles.safeName("\u202E")).isEqualTo("file");
    }

    @Test
    void cutsANameWithoutBreakingACharacter() {
        String name = ImportFiles.safeName("🍵".repeat(300));

        assertThat(name.codePoints().count()).isEqualTo(200);
        assertThat(name).matches("(?:🍵)+");
    }
}
