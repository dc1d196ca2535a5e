package io.renown.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.embedded.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class MasterKeysTest {

    @TempDir
    Path folder;

    private DataFolder data;
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void openFolder() {
        data = new DataFolder(folder);
    }

    @Test
    void takesTheKeyOfTheFolderWhenTheEnvironmentNamesNone() throws IOException {
        assertThat(keys().current().print())
                .isEqualTo(MasterKey.of(Files.readAllBytes(folder.resolve("master.key")))
                        .print());
        assertThat(keys().isGiven()).isFalse();
    }

    @Test
    void takesBytesOrBase64FromTheEnvironmentAndStillOpensWithTheFolders() throws IOException {
        byte[] bytes = bytes(7);
        Path file = Files.write(folder.resolve("raw"), bytes);
        String folders = keys().current().print();

        String text = Base64.getEncoder().encodeToString(bytes);
        assertThat(new MasterKeys(data, new MockEnvironment().withProperty(MasterKeys.VALUE, text + "\n"))
                        .current()
                        .print())
                .isEqualTo(MasterKey.of(bytes).print());
        environment.setProperty(MasterKeys.FILE, file.toString());
        assertThat(keys().current().print()).isEqualTo(MasterKey.of(bytes).print());
        assertThat(keys().find(folders)).isPresent();
        assertThat(keys().find(MasterKey.of(bytes(8)).print())).isEmpty();
        environment.setProperty(
                MasterKeys.FORMER_FILE,
                Files.writeString(folder.resolve("text"), Base64.getEncoder().encodeToString(bytes(8)) + "\n")
                        .toString());
        assertThat(keys().find(MasterKey.of(bytes(8)).print())).isPresent();
    }

    @Test
    void saysWhatIsWrongWithAKeyWithoutShowingIt() throws IOException {
        environment.setProperty(MasterKeys.VALUE, "not-base64-!!");
        assertThatThrownBy(this::keys)
                .hasMessageContaining("RENOWN_MASTER_KEY must be the 32 bytes")
                .hasMessageNotContaining("not-base64")
                .hasNoCause();
        environment.setProperty(MasterKeys.VALUE, Base64.getEncoder().encodeToString(new byte[16]));
        assertThatThrownBy(this::keys).hasMessageContaining("32 bytes, not 16");
        environment.setProperty(MasterKeys.FILE, "/nowhere/at/all");
        assertThatThrownBy(this::keys).hasMessageContaining("not both");
        environment.setProperty(MasterKeys.VALUE, "");
        assertThatThrownBy(this::keys).hasMessageContaining("cannot be read: /nowhere/at/all");
        assertThat(MasterKey.of(bytes(1)).toString()).hasSize("master key ".length() + 16);
    }

    @Test
    void exchangesTheFoldersKeySoThatAtNoMomentNothingOpens() throws IOException {
        String former = keys().current().print();
        String operator = data.secret("operator");

        MasterKey next = keys().next();
        assertThat(keys().next().print()).as("broken off and said again").isEqualTo(next.print());
        assertThat(keys().current().print()).as("seals from now on").isEqualTo(next.print());
        assertThat(keys().find(former)).isPresent();
        keys().takeNext();

        assertThat(keys().find(former)).isEmpty();
        assertThat(new MasterKeys(new DataFolder(folder), environment).current().print())
                .isEqualTo(next.print());
        assertThat(MasterKey.of(Files.readAllBytes(folder.resolve("master.key.old")))
                        .print())
                .isEqualTo(former);
        assertThat(data.secret("operator")).isNotEqualTo(operator);
        DataFolder.erase(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesNoNewKeyForAFolderThatHoldsADatabase() throws IOException {
        Files.createDirectories(folder.resolve("db/data"));
        Files.delete(folder.resolve("master.key"));

        assertThatThrownBy(() -> new DataFolder(folder)).hasMessageContaining("its master.key is gone. Put it back");
        assertThat(folder.resolve("master.key")).doesNotExist();
    }

    private MasterKeys keys() {
        return new MasterKeys(data, environment);
    }

    private static byte[] bytes(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }
}
