package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.publicapi.Api.Answer;
import io.renown.shared.Tsid;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guest access through the REST door. */
class GuestApiIT extends PortalIT {

    private LookAlike client;
    private Api api;

    @BeforeEach
    void setUp() {
        client = tenants.fresh("guest-api");
        api = new Api(url("/api/v1"), client.ownerToken());
    }

    @Test
    void offersListsAndEndsAccess() {
        String agency = "nobody-" + Tsid.format(Tsid.next());
        String body = "{\"organization\": \"" + agency + "\", \"role\": \"responder\", \"brandIds\": [\""
                + Tsid.format(client.north().id()) + "\"], \"reason\": \"holidays\"}";
        Answer offered = api.post("/guests", body, "Idempotency-Key", agency);

        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        assertThat(offered.string("/state")).isEqualTo("offered");
        assertThat(offered.json().at("/organizationName").isNull()).isTrue();
        assertThat(api.post("/guests", body, "Idempotency-Key", agency).text()).isEqualTo(offered.text());
        assertThat(api.post("/guests", body).status()).isEqualTo(409);
        assertThat(api.get("/guests").string("/items/0/id")).isEqualTo(offered.string("/id"));

        String path = "/guests/" + offered.string("/id");
        Answer ended = api.send("DELETE", path, BodyPublishers.noBody(), "Idempotency-Key", agency + "-end");
        assertThat(ended.status()).as(ended.text()).isEqualTo(204);
        assertThat(api.send("DELETE", path, BodyPublishers.noBody(), "Idempotency-Key", agency + "-end")
                        .status())
                .isEqualTo(204);
        assertThat(api.send("DELETE", path, BodyPublishers.noBody()).status()).isEqualTo(404);
        assertThat(api.get("/guests").string("/items/0/state")).isEqualTo("revoked");
    }

    @Test
    void refusesWhoManagesNoMembersAndTermsThatCannotBe() {
        Api responder = api.as(client.limitedToken());

        assertThat(responder.get("/guests").status()).isEqualTo(403);
        assertThat(responder
                        .post("/guests", "{\"organization\": \"x-y\", \"role\": \"client-viewer\"}")
                        .status())
                .isEqualTo(403);
        assertThat(api.post("/guests", "{\"organization\": \"x-y\", \"role\": \"owner\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post("/guests", "{\"organization\": \"guest-api\", \"role\": \"analyst\"}")
                        .string("/type"))
                .isEqualTo("/problems/guest-self");
    }
}
