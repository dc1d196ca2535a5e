package io.renown.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Setting;
import io.renown.shared.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg+/=
            -----END PRIVATE KEY-----""";

    @Test
    void sortsSecretsFromTheRestAndStripsWhatWasPastedAround() {
        SettingsCheck checked = check(Map.of("shop", " tea.example ", "api-key", "k-1\n"));
        assertThat(checked.open()).isEqualTo(Map.of("shop", "tea.example"));
        assertThat(checked.secret()).isEqualTo(Map.of("api-key", "k-1"));
        assertThat(checked.toString()).doesNotContain("k-1").contains("api-key");
        assertThat(new NewAccount("judge-me", "x", checked.all()).toString()).doesNotContain("k-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k\r\nX-Evil: 1",
                "k\nSet-Cookie: a",
                "k\u0000",
                "k\u2028x",
                "k\u202Ex",
                "k\u200Bx",
                "k\uFEFFx",
                "k\tx",
                "k\uD800x"
            })
    void refusesWhatEndsALineOrCannotBeSeen(String key) {
        refused("account-setting-characters", "api-key", Map.of("shop", "tea.example", "api-key", key));
    }

    @Test
    void takesTheLinesOfAPemKeyAndNoOthers() {
        assertThat(check(Map.of("shop", "tea.example", "api-key", PEM.replace("\n", "\r\n")))
                        .secret())
                .containsEntry("api-key", PEM);
        refused(
                "account-setting-characters",
                "api-key",
                Map.of("shop", "tea.example", "api-key", PEM + "\nX-Evil: 1\n-----END PRIVATE KEY-----"));
    }

    @Test
    void namesTheSettingThatIsMissingTooLongUnknownOrNoneOfThePlatform() {
        refused("account-setting-missing", "api-key", Map.of("shop", "tea.example"));
        refused("account-setting-missing", "shop", Map.of("shop", "  ", "api-key", "k"));
        refused("account-setting-pattern", "shop", Map.of("shop", "tea.example/?x=", "api-key", "k"));
        refused(
                "account-setting-long",
                "api-key",
                Map.of("shop", "tea.example", "api-key", "k".repeat(SettingsCheck.LONGEST + 1)));
        assertThat(check(Map.of("shop", "tea.example", "api-key", "k".repeat(SettingsCheck.LONGEST)))
                        .secret())
                .hasSize(1);
        refused(
                "account-setting-unknown",
                "client-secret",
                Map.of("shop", "tea.example", "api-key", "k", "client-secret", "the operator's"));
    }

    @Test
    void aSecretLeftBlankStaysAsItIs() {
        SettingsCheck checked = SettingsCheck.of(
                KeyConnector.JUDGE_ME, Map.of("shop", "new.example", "api-key", ""), Map.of("api-key", "kept"));
        assertThat(checked.all()).isEqualTo(Map.of("shop", "new.example", "api-key", "kept"));
    }

    /** What members are asked for has words in each language. */
    @Test
    void everySettingOfEveryConnectorHasWords() throws IOException {
        for (String language : Set.of("", "_zh_CN", "_zh_TW")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(
                    Path.of("src/main/resources/vaadin-i18n/translations" + language + ".properties"),
                    StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            Set<String> missing = new TreeSet<>();
            new ConnectorCatalog()
                    .list().stream()
                            .flatMap(connector -> connector.settings().stream())
                            .map(Setting::key)
                            .map(key -> "connector.setting." + key)
                            .filter(key -> !texts.containsKey(key) || !texts.containsKey(key + ".help"))
                            .forEach(missing::add);
            assertThat(missing).as("texts" + language).isEmpty();
        }
    }

    private static SettingsCheck check(Map<String, String> typed) {
        return SettingsCheck.of(KeyConnector.JUDGE_ME, typed, Map.of());
    }

    private static void refused(String slug, String key, Map<String, String> typed) {
        assertThatThrownBy(() -> check(typed)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.slug()).isEqualTo(slug);
            assertThat(problem.args()[0]).isEqualTo(key);
            assertThat(problem.getMessage()).doesNotContain("X-Evil").doesNotContain("operator's");
        });
    }
}
