package io.renown.account;

import io.renown.connector.ConnectorCatalog;
import io.renown.connector.file.Allows;
import io.renown.connector.file.Connector;
import io.renown.connector.file.Contract;
import io.renown.connector.file.ContractState;
import io.renown.connector.file.ListingFeed;
import io.renown.connector.file.ListingForm;
import io.renown.connector.file.Pick;
import io.renown.connector.file.Request;
import io.renown.connector.file.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A platform that is called with a key. Its file is not needed: nobody calls it. */
final class KeyConnector extends ConnectorCatalog {

    static final Connector JUDGE_ME = new Connector(
            "judge-me",
            new Contract(ContractState.DOCUMENTED, List.of(), "A note."),
            new Allows(Allows.Read.REVIEWS, Allows.Reply.MANUAL, Allows.Ask.LINK, Allows.Flag.NONE),
            List.of(
                    new Setting("shop", false, false, "[a-z0-9.-]{3,60}", "tea.example", Setting.Giver.MEMBER),
                    new Setting("api-key", true, false, null, null, Setting.Giver.MEMBER)),
            new ListingForm("[a-z0-9-]{2,40}", "green-tea", null),
            "https://judge.example",
            Map.of(),
            null,
            null,
            List.of(),
            null,
            new ListingFeed(
                    null,
                    new Request("GET", "/products", Map.of(), Map.of(), null, null, null),
                    null,
                    "/products",
                    new Pick(List.of("/id"), List.of(), Map.of(), null, null, null, false),
                    null,
                    null,
                    null,
                    null),
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of());

    @Override
    public List<Connector> list() {
        return List.of(JUDGE_ME);
    }

    @Override
    public Optional<Connector> find(String platform) {
        return platform.equals("judge-me") ? Optional.of(JUDGE_ME) : Optional.empty();
    }
}
