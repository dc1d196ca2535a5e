package io.renown.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderEraseTest {

    @TempDir
    Path folder;

    @Test
    void erasesWhatAPortalPutThere() throws IOException {
        try (DataFolder data = new DataFolder(folder)) {
            Files.writeString(data.folder("index").resolve("segment"), "x");
            Files.writeString(folder.resolve("portal.json"), "{}");
        }

        DataFolder.erase(folder);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesAFolderAloneThatIsNoDataFolder() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "x");

        assertThatThrownBy(() -> DataFolder.erase(folder)).hasMessageContaining("is not the data folder of a portal");
        assertThat(letter).exists();
    }

    @Test
    void leavesAFolderAloneThatHoldsMoreThanAPortalPutThere() throws IOException {
        new DataFolder(folder).close();
        Path letter = Files.writeString(folder.resolve("letter.txt"), "x");

        assertThatThrownBy(() -> DataFolder.erase(folder)).hasMessageContaining("(letter.txt)");
        assertThat(letter).exists();
        assertThat(folder.resolve("master.key")).exists();
    }

    @Test
    void leavesARunningPortalItsData() throws IOException {
        try (DataFolder running = new DataFolder(folder)) {
            running.lock();

            assertThatThrownBy(() -> DataFolder.erase(folder)).hasMessageContaining("Another portal is running");
            assertThat(folder.resolve("master.key")).exists();
        }
    }

    @Test
    void hasNothingToDoWhereThereIsNothing() throws IOException {
        DataFolder.erase(folder.resolve("none"));

        assertThat(folder.resolve("none")).doesNotExist();
    }
}
