package io.renown.connector;

import io.renown.connector.file.Connector;
import io.renown.connector.file.ConnectorFiles;
import io.renown.connector.file.OwnConnector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All connectors, read from their files when the portal starts: a broken one stops it, with file and line. */
@Component
public class ConnectorCatalog {

    private final Map<String, Connector> connectors = ConnectorFiles.readAll();

    public List<Connector> list() {
        return List.copyOf(connectors.values());
    }

    public Optional<Connector> find(String platform) {
        return Optional.ofNullable(connectors.get(platform));
    }

    /** @throws IllegalArgumentException for a platform without one */
    public Connector get(String platform) {
        return find(platform).orElseThrow(() -> new IllegalArgumentException("no connector for " + platform));
    }

    /**
     * The connector of an account: its platform's file, or what the account itself says where that is up to it.
     *
     * @throws IllegalArgumentException for a platform without one, or settings that say nothing of use
     */
    public Connector of(Access access) {
        Connector connector = get(access.platform());
        return connector.platform().equals(OwnConnector.PLATFORM)
                ? OwnConnector.of(connector, access.settings())
                : connector;
    }
}
