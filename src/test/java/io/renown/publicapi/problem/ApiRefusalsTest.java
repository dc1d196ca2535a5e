package io.renown.publicapi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.NewListing;
import io.renown.shared.Problem;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiRefusalsTest {

    private final ApiRefusals refusals = new ApiRefusals(new ProblemTexts(), JsonMapper.shared());

    private JsonNode refuse(Exception exception, String... languages) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/reviews");
        for (String language : languages) {
            request.addHeader("Accept-Language", language);
            request.addPreferredLocale(java.util.Locale.forLanguageTag(language));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        refusals.refuse(request, response, exception);
        JsonNode body = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getStatus()).isEqualTo(body.at("/status").asInt());
        return body;
    }

    @Test
    void speaksTheLanguageOfTheCaller() throws IOException {
        assertThat(refuse(Problem.notFound()).at("/title").asString()).isEqualTo("Not found");
        assertThat(refuse(Problem.notFound(), "zh-CN").at("/title").asString()).isEqualTo("未找到");
        assertThat(refuse(Problem.notFound(), "zh-HK").at("/title").asString()).isEqualTo("找不到");
        assertThat(refuse(Problem.notFound(), "zh-Hant").at("/title").asString())
                .isEqualTo("找不到");
        assertThat(refuse(Problem.notFound(), "fr").at("/title").asString()).isEqualTo("Not found");
    }

    @Test
    void namesTheParameterAndNotItsValue() throws IOException {
        JsonNode body = refuse(new RefusedParameter("limit", "number", 1, 200));

        assertThat(body.at("/type").asString()).isEqualTo("/problems/parameter");
        assertThat(body.at("/errors/0/field").asString()).isEqualTo("limit");
        assertThat(body.at("/errors/0/reason").asString()).contains("1").contains("200");
    }

    @Test
    void takesARefusalOfAValueObjectForTheCallersMistake() throws IOException {
        Exception refused = org.assertj.core.api.Assertions.catchException(
                () -> new NewListing(1, null, "file", "", "secret of the house", null, null));

        JsonNode body = refuse(refused);

        assertThat(body.at("/status").asInt()).isEqualTo(422);
        assertThat(body.toString()).doesNotContain("secret").doesNotContain("externalId");
    }

    @Test
    void keepsTheInsideOfAFaultToItself() throws IOException {
        for (Exception fault : new Exception[] {
            new IllegalStateException("jdbc:mariadb://inside"),
            org.assertj.core.api.Assertions.catchException(() -> java.util.UUID.fromString("inside"))
        }) {
            JsonNode body = refuse(fault);
            assertThat(body.at("/status").asInt()).isEqualTo(500);
            assertThat(body.at("/incident").asString()).hasSize(13);
            assertThat(body.toString()).doesNotContain("inside");
        }
    }

    @Test
    void tellsEditsThatCrossedAndBodiesThatAreBroken() throws IOException {
        assertThat(refuse(new ObjectOptimisticLockingFailureException("review", 1L))
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/changed-meanwhile");
        assertThat(refuse(new HttpMessageNotReadableException("broken", new MockHttpInputMessage(new byte[0])))
                        .at("/status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void leavesThePortalsPagesAlone() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/t/acme/inbox");

        assertThat(refusals.resolveException(request, new MockHttpServletResponse(), null, Problem.notFound()))
                .isNull();
    }
}
