package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.publicapi.Api.Answer;
import io.renown.review.authenticity.SuspicionsOfTests;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SuspicionApiIT extends PortalIT {

    @Autowired
    private SuspicionsOfTests suspicions;

    @Test
    void filtersAndCountsWhatIsSuspectedAndSaysWhy() {
        LookAlike own = tenants.freshEachTime("suspicion-api");
        Api api = new Api(url("/api/v1"), own.ownerToken());
        long total = api.get("/reviews").json().at("/total").asLong();
        String any = api.get("/reviews").string("/items/0/id");
        assertThat(api.get("/reviews/" + any).json().at("/suspicion").isNull())
                .as("nobody looked at it yet")
                .isTrue();
        assertThat(api.get("/reviews?suspected=no").json().at("/total").asLong())
                .isEqualTo(total);

        suspicions.estimate(own);

        Answer suspected = api.get("/reviews?suspected=near-copy&facets=suspected");
        long copies = suspected.json().at("/total").asLong();
        assertThat(copies).isPositive().isLessThan(total);
        assertThat(suspected.json().at("/facets/suspected"))
                .anySatisfy(value -> assertThat(value.at("/value").asString() + " "
                                + value.at("/count").asLong())
                        .isEqualTo("near-copy " + copies));
        Answer review = api.get("/reviews/" + suspected.string("/items/0/id"));
        assertThat(review.string("/suspicion/grade")).isIn("low", "medium", "high");
        assertThat(review.json().at("/suspicion/signs"))
                .anySatisfy(sign -> assertThat(sign.asString()).isEqualTo("near-copy"));
        assertThat(review.string("/suspicion/estimatedAt")).startsWith("20");
        assertThat(review.json().at("/suspicion")).isEqualTo(suspected.json().at("/items/0/suspicion"));
        assertThat(api.get("/reviews").json().at("/total").asLong())
                .as("none is hidden")
                .isEqualTo(total);
        assertThat(api.get("/stats/summary?suspected=yes").json().at("/total").asLong())
                .isEqualTo(api.get("/reviews?suspected=yes").json().at("/total").asLong());
        assertThat(api.get("/reviews?suspected=maybe").status()).isEqualTo(422);
    }
}
