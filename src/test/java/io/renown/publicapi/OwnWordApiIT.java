package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.identity.ApiTokenService;
import io.renown.publicapi.Api.Answer;
import io.renown.review.OwnWordService;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class OwnWordApiIT extends PortalIT {

    private static final String VAPOUR = """
            {"phrase": "red vapour", "language": "en", "kind": "risk", "means": "safety"}
            """;

    @Autowired
    private ApiTokenService tokens;

    @Autowired
    private OwnWordService words;

    private LookAlike own;
    private Api api;

    @BeforeEach
    void setUpCaller() {
        own = tenants.freshEachTime("word-api");
        api = new Api(
                url("/api/v1"),
                own.call(() -> tokens.create(own.ownerId(), "words", Duration.ofDays(1))
                        .key()));
    }

    @Test
    void aWordIsGivenOnceAndTakenAway() {
        Answer first = api.post("/own-words", VAPOUR);
        assertThat(first.status()).isEqualTo(201);
        Answer again = api.post("/own-words", VAPOUR.replace("safety", "fake-goods"));
        assertThat(again.string("/id")).isEqualTo(first.string("/id"));

        Answer held = api.get("/own-words");
        assertThat(held.json().at("/items").size()).isEqualTo(1);
        assertThat(held.string("/items/0/phrase")).isEqualTo("red vapour");
        assertThat(held.string("/items/0/means")).isEqualTo("fake-goods");

        Answer gone = api.send("DELETE", "/own-words/" + first.string("/id"), HttpRequest.BodyPublishers.noBody());
        assertThat(gone.status()).isEqualTo(204);
        assertThat(own.call(words::list)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind     | {'phrase': 'tea', 'kind': 'colour'}",
                "means    | {'phrase': 'tea', 'kind': 'risk'}",
                "means    | {'phrase': 'tea', 'kind': 'aspect', 'means': 'safety'}",
                "means    | {'phrase': 'tea', 'kind': 'polar', 'means': 'taste', 'polarity': 'negative'}",
                "polarity | {'phrase': 'tea', 'kind': 'polar'}",
                "polarity | {'phrase': 'tea', 'kind': 'risk', 'means': 'fraud', 'polarity': 'negative'}",
                "language | {'phrase': 'tea', 'language': 'english', 'kind': 'risk', 'means': 'fraud'}"
            },
            quoteCharacter = '"')
    void whatMeansNothingIsRefusedByItsName(String field, String word) {
        Answer refused = api.post("/own-words", word.replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.string("/errors/0/field")).isEqualTo(field);
    }
}
