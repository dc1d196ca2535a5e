package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.support.PortalIT;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends PortalIT {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode description;

    @BeforeEach
    void readDescription() {
        Api.Answer answer = new Api(url("/api/v1"), "").get("/openapi.json");
        assertThat(answer.status()).as("open to all").isEqualTo(200);
        description = answer.json();
    }

    @Test
    void describesEveryHandlerAndNothingElse() {
        Set<String> handlers = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals("io.renown.publicapi")) {
                for (String path : mapping.getPatternValues()) {
                    for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                        handlers.add(verb.name() + " " + path);
                    }
                }
            }
        });
        Set<String> described = new TreeSet<>();
        description
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> described.add(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        assertThat(described).isEqualTo(handlers).contains("GET /api/v1/me", "POST /api/v1/imports");
    }

    @Test
    void declaresTheStatusesThatAreAnswered() {
        assertThat(statuses("/api/v1/brands", "post"))
                .contains("201", "400", "401", "403", "409", "413", "415", "422", "429");
        assertThat(statuses("/api/v1/reviews", "get"))
                .contains("200", "401", "422", "429")
                .doesNotContain("404");
        assertThat(statuses("/api/v1/reviews/{id}", "get")).contains("200", "404");
        assertThat(statuses("/api/v1/reviews/{id}/notes", "post"))
                .contains("201", "404")
                .doesNotContain("200");
        assertThat(statuses("/api/v1/imports", "post"))
                .contains("202", "404", "413", "415")
                .doesNotContain("200");
        assertThat(description.at("/paths").findValues("operationId"))
                .extracting(JsonNode::asString)
                .doesNotHaveDuplicates();
    }

    @Test
    void namesParametersProblemsAndTheScheme() {
        Set<String> parameters = new TreeSet<>();
        operation("/api/v1/reviews", "get")
                .at("/parameters")
                .forEach(parameter -> parameters.add(parameter.at("/name").asString()));
        assertThat(parameters)
                .containsAll(ReviewParameters.NAMES)
                .contains("sort", "facets", "cursor", "limit")
                .doesNotContain("parameters");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "errors");
        assertThat(operation("/api/v1/imports", "post")
                        .at("/requestBody/content")
                        .propertyNames())
                .contains("text/csv", "application/x-ndjson", "multipart/form-data");
    }

    private Set<String> statuses(String path, String verb) {
        return new TreeSet<>(operation(path, verb).at("/responses").propertyNames());
    }

    private JsonNode operation(String path, String verb) {
        return description.at("/paths").get(path).get(verb);
    }
}
