package io.renown.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.embedded.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class NodeRoleTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAWorkerWithAnIndexOfItsOwn() throws IOException {
        try (DataFolder data = new DataFolder(folder.resolve("data"), folder)) {
            assertThatThrownBy(() -> new NodeConfiguration().node("worker", "lucene", data))
                    .hasMessageContaining("renown.search.engine=opensearch");
        }
    }

    @Test
    void refusesAWebNodeWhoseUploadsNoOtherNodeFinds() throws IOException {
        try (DataFolder data = new DataFolder(folder.resolve("data"))) {
            assertThatThrownBy(() -> new NodeConfiguration().node("web", "opensearch", data))
                    .hasMessageContaining("set renown.files");
        }
    }

    @Test
    void refusesARoleThatIsNone() {
        assertThatThrownBy(() -> NodeRole.of("boss")).hasMessageContaining("web, worker or all");
    }

    @Test
    void keepsItsNameOverAStart() throws IOException {
        try (DataFolder data = new DataFolder(folder)) {
            Node first = new NodeConfiguration().node("all", "lucene", data);
            assertThat(new NodeConfiguration().node("all", "lucene", data)).isEqualTo(first);
            assertThat(first.amongOthers()).isFalse();
        }
    }

    @Test
    void startsNoJobServerOnAWebNode() {
        MockEnvironment environment = new MockEnvironment().withProperty(NodeRole.PROPERTY, "web");
        new NodeRoleProperties().postProcessEnvironment(environment, new SpringApplication());
        assertThat(environment.getProperty("jobrunr.background-job-server.enabled"))
                .isEqualTo("false");
    }
}
