package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.publicapi.Api.Answer;
import io.renown.support.PortalIT;
import org.junit.jupiter.api.Test;

class PublicApiIT extends PortalIT {

    private Api owner() {
        return new Api(url("/api/v1"), tenants.a().ownerToken());
    }

    @Test
    void smoke() {
        for (String path : new String[] {"/me", "/brands", "/listings?limit=1", "/reviews?limit=2&q=parcel&facets=sentiment,brandId,rating", "/labels",
                "/stats/summary", "/stats/timeseries?from=2026-06-01&to=2026-06-03", "/nothing", "/reviews/0000000000000", "/openapi.json"}) {
            Answer answer = owner().get(path);
            System.out.println(path + " " + answer.status() + " " + answer.http().headers().map() + "\n" + answer.text());
            if (path.startsWith("/reviews?")) {
                String id = answer.string("/items/0/id");
                System.out.println(owner().get("/reviews/" + id).text());
                System.out.println(owner().patch("/reviews/" + id, "{\"assignee\":\"me\"}").text());
                System.out.println(owner().patch("/reviews/" + id, "{\"assignee\":null,\"labels\":[\"refund\"]}").text());
                System.out.println(owner().patch("/reviews/" + id, "{}").text());
            }
        }
        System.out.println(owner().send("DELETE", "/brands", java.net.http.HttpRequest.BodyPublishers.noBody()).http());
        System.out.println(owner().get("/me", "Accept", "text/html").text());
        System.out.println(owner().as("rn_x").get("/me").text());
        System.out.println(owner().post("/brands", "{\"name\":\"ab\"").text());
        System.out.println(owner().post("/brands", "{\"name\":7}").text());
        System.out.println(owner().post("/brands", "{\"name\":[1]}", "Accept-Language", "zh-TW").text());
        assertThat(1).isEqualTo(1);
    }
}
