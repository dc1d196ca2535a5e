package io.renown.connector.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.renown.connector.contract.PlatformDouble.Answer;
import io.renown.connector.contract.PlatformDouble.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A check that never fails would prove nothing: here it must. */
class ContractCheckTest {

    private static final Optional<ContractCheck> APPLE = ContractCheck.find(
            "app-store-connect/app_store_connect_api.json", "/v1/apps/{id}/customerReviews", "/v1/customerReview");
    private static final Optional<ContractCheck> AMAZON = ContractCheck.find("amazon-sp-api/solicitations.json");

    @BeforeEach
    void needContracts() {
        assumeTrue(APPLE.isPresent() && AMAZON.isPresent(), "no contracts, or no checker, on this machine");
    }

    private static Call call(String method, String path, Map<String, String> query, String body) {
        return new Call(method, "api.example.com", path, query, Map.of("content-type", "application/json"), body);
    }

    private static Answer reply(String state) {
        return Answer.json(
                201,
                Map.of(
                        "data",
                        Map.of(
                                "type", "customerReviewResponses",
                                "id", "1",
                                "attributes", Map.of("responseBody", "Thanks", "state", state)),
                        "links",
                        Map.of("self", "https://api.example.com/1")));
    }

    private static String replyTo(String relationships) {
        return "{\"data\":{\"type\":\"customerReviewResponses\",\"attributes\":{\"responseBody\":\"Thanks\"}"
                + relationships + "}}";
    }

    private static final String TO_A_REVIEW =
            ",\"relationships\":{\"review\":{\"data\":{\"type\":\"customerReviews\",\"id\":\"7\"}}}";

    @Test
    void hasNothingAgainstARightExchange() {
        assertThat(problems(
                        call("POST", "/v1/customerReviewResponses", Map.of(), replyTo(TO_A_REVIEW)),
                        reply("PUBLISHED")))
                .isEmpty();
    }

    @Test
    void noticesAnAnswerThatThePlatformCannotGive() {
        Call right = call("POST", "/v1/customerReviewResponses", Map.of(), replyTo(TO_A_REVIEW));
        assertThat(problems(right, reply("SOMEHOW"))).contains("enumeration");
        assertThat(problems(right, new Answer(302, Map.of(), "text/plain", ""))).contains("302");
    }

    @Test
    void noticesARequestThatThePlatformWouldRefuse() {
        assertThat(problems(call("POST", "/v1/customerReviewResponses", Map.of(), replyTo("")), reply("PUBLISHED")))
                .contains("relationships");
        Answer page = Answer.json(Map.of("data", List.of(), "links", Map.of("self", "https://api.example.com/1")));
        assertThat(problems(call("GET", "/v1/apps/1/customerReviews", Map.of("limit", "500"), ""), page))
                .contains("maximum");
        assertThat(problems(call("GET", "/v1/apps/1/reviews", Map.of(), ""), page))
                .contains("No API path found");
    }

    @Test
    void noticesAMissingParameterWithoutLookingAtTheAnswer() {
        assertThat(AMAZON.orElseThrow().problems(call("GET", "/solicitations/v1/orders/1", Map.of(), "")))
                .contains("marketplaceIds");
        assertThat(AMAZON.orElseThrow()
                        .problems(call("GET", "/solicitations/v1/orders/1", Map.of("marketplaceIds", "A1"), "")))
                .isEmpty();
    }

    private static String problems(Call call, Answer answer) {
        return APPLE.orElseThrow().problems(call, answer);
    }
}
