package io.renown.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.connector.file.Allows;
import io.renown.connector.file.Connector;
import io.renown.connector.file.ContractState;
import io.renown.platform.PlatformCatalog;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueIsCompleteTest {

    private final ConnectorCatalog connectors = new ConnectorCatalog();

    @Test
    void everyPlatformHasAConnectorAndEveryConnectorAPlatform() {
        Set<String> platforms = new HashSet<>();
        new PlatformCatalog().list().forEach(platform -> platforms.add(platform.slug()));
        Set<String> known = new HashSet<>();
        connectors.list().forEach(connector -> known.add(connector.platform()));
        Set<String> without = new HashSet<>(platforms);
        without.removeAll(known);
        assertThat(without).as("platforms without a connector").isEmpty();
        known.removeAll(platforms);
        assertThat(known)
                .as("connectors of platforms that the catalogue does not know")
                .isEmpty();
    }

    @Test
    void whereThereIsNothingToCallTheFileSaysWhatToExport() {
        assertThat(connectors.list())
                .filteredOn(connector -> connector.contract().state() == ContractState.NO_INTERFACE)
                .isNotEmpty()
                .allSatisfy(connector -> {
                    assertThat(connector.allows().read()).isEqualTo(Allows.Read.FILE);
                    assertThat(connector.allows().reply()).isNotEqualTo(Allows.Reply.API);
                    assertThat(connector.contract().note()).isNotBlank();
                });
    }

    @Test
    void whatIsNotConfirmedIsSaidInANote() {
        assertThat(connectors.list())
                .filteredOn(connector -> Set.of(ContractState.REPORTED, ContractState.UNCONFIRMED)
                        .contains(connector.contract().state()))
                .extracting(Connector::contract)
                .allSatisfy(contract -> assertThat(contract.note()).isNotBlank());
    }
}
