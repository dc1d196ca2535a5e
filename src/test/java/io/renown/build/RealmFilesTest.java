package io.renown.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.tenancy.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The realm as it is shipped, and the one to try it out. */
class RealmFilesTest {

    private static final Path FOLDER = Path.of("docker", "keycloak");

    @Test
    void theRealmHoldsNoSecretAndNobody() throws IOException {
        ObjectNode realm = read("renown-realm.json");

        assertThat(realm.has("users")).isFalse();
        assertThat(realm.has("organizations")).isFalse();
        assertThat(realm.at("/clients/0/secret").asString()).isEqualTo("${RENOWN_KEYCLOAK_SECRET}");
        assertThat(realm.at("/organizationsEnabled").asBoolean()).isTrue();
        assertThat(realm.at("/verifyEmail").asBoolean()).isTrue();
    }

    @Test
    void theClientKnowsTheRolesOfThePortalAndOneWayIn() throws IOException {
        ObjectNode realm = read("renown-realm.json");
        JsonNode client = realm.at("/clients/0");

        assertThat(realm.at("/roles/client/renown")
                        .valueStream()
                        .map(role -> role.at("/name").asString()))
                .containsExactlyElementsOf(
                        Stream.of(Role.values()).map(Role::slug).toList());
        assertThat(client.at("/redirectUris").valueStream().map(JsonNode::asString))
                .containsExactly("${RENOWN_URL}/login/oauth2/code/keycloak");
        assertThat(client.at("/directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.at("/implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.at("/publicClient").asBoolean()).isFalse();
        assertThat(client.at("/attributes").get("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
    }

    @Test
    void theDemoRealmIsTheSameWithInventedPeople() throws IOException {
        ObjectNode demo = read("demo/renown-realm.json");

        assertThat(demo.at("/displayName").asString()).contains("demo");
        assertThat(demo.at("/users").valueStream()).isNotEmpty().allSatisfy(user -> {
            assertThat(user.at("/email").asString()).matches("[a-z-]+@demo[a-z-]*\\.example");
            assertThat(user.at("/credentials/0/value").asString()).isEqualTo("${RENOWN_DEMO_PASSWORD}");
        });
        assertThat(demo.at("/organizations").valueStream())
                .allSatisfy(organization -> assertThat(
                                Path.of("tenants", organization.at("/alias").asString()))
                        .isDirectory());
        ObjectNode realm = read("renown-realm.json");
        demo.remove("users");
        demo.remove("organizations");
        demo.set("displayName", realm.get("displayName"));
        assertThat(demo).isEqualTo(realm);
    }

    private static ObjectNode read(String file) throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(Files.readString(FOLDER.resolve(file)));
    }
}
