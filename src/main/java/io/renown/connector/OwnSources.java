package io.renown.connector;

import io.renown.connector.file.OwnConnector;
import io.renown.outgoing.AddressGuard;
import io.renown.outgoing.AddressRefusedException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * For the form in which a tenant describes an address of its own: what is wrong field by field, and the first rows as they
 * would be read. Nothing is kept.
 */
@Component
public class OwnSources {

    private static final int SHOWN = 10;

    private final ConnectorCatalog connectors;
    private final PlatformClient client;
    private final AddressGuard guard;

    OwnSources(ConnectorCatalog connectors, PlatformClient client, AddressGuard guard) {
        this.connectors = connectors;
        this.client = client;
        this.guard = guard;
    }

    /**
     * @param listing external id, which may be a part of the address
     * @return problems in plain English by the setting's key; empty when the settings can be kept
     */
    public Map<String, String> problems(Map<String, String> settings, String listing) {
        Map<String, String> problems =
                new LinkedHashMap<>(OwnConnector.problems(connectors.get(OwnConnector.PLATFORM), settings));
        if (!problems.containsKey("url")) {
            try {
                guard.check(settings.getOrDefault("url", "").strip().replace("{listing}", listing));
            } catch (AddressRefusedException e) {
                problems.put("url", String.valueOf(e.getMessage()));
            }
        }
        return problems;
    }

    /** The first rows, read as they would be, and those that could not be. */
    public ReviewPage preview(Map<String, String> settings, String listing) throws PlatformException {
        ReviewPage page = client.reviews(new Draft(settings), listing, null, null);
        return new ReviewPage(
                page.reviews().stream().limit(SHOWN).toList(),
                page.unread().stream().limit(SHOWN).toList(),
                page.next(),
                page.total());
    }

    /** An account that is not kept yet. */
    private record Draft(Map<String, String> settings) implements Access {

        @Override
        public String platform() {
            return OwnConnector.PLATFORM;
        }

        @Override
        public String key() {
            return "draft";
        }

        @Override
        public Optional<Token> token() {
            return Optional.empty();
        }

        @Override
        public Token refreshAlone(Optional<Token> stale, Refresh refresh) throws PlatformException {
            throw new PlatformException(Trouble.SIGN_IN, "it has no sign-in");
        }
    }
}
