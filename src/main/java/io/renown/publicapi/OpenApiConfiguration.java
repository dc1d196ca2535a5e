package io.renown.publicapi;

import io.renown.publicapi.problem.ApiProblem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** The description of the interface at {@code /api/v1/openapi.json}: what the annotations cannot say once for all. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    private static final String ABOUT = """
            Reviews of one tenant, as the member behind the token may see them. Another tenant's id answers exactly as an \
            unknown one. Times are UTC in ISO 8601; ids are 13 characters of Crockford base32; refusals are RFC 9457 with \
            a stable `type`, told in the language of `Accept-Language` (en, zh-CN, zh-TW). Lists take `limit` and \
            `cursor`. Writes take an `Idempotency-Key`. Beyond the rate limit the answer is 429 with `Retry-After`.""";

    @Bean
    OpenAPI apiDescription() {
        Components components = new Components()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API token of a member, `rn_...`."));
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(ApiProblem.class))
                .referencedSchemas
                .forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info().title("Renown").version("1").description(ABOUT))
                .servers(List.of(new Server().url("/")))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OperationCustomizer refusalsOfEachOperation() {
        return (operation, method) -> {
            boolean write =
                    method.hasMethodAnnotation(PostMapping.class) || method.hasMethodAnnotation(PatchMapping.class);
            refusals(operation, method, write)
                    .forEach((status, meaning) -> operation.getResponses().addApiResponse(status, problem(meaning)));
            if (write) {
                operation.addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "Makes the write safe to repeat for 24 hours: the same key with the same request is"
                                        + " answered as the first time; with another request it is refused.")
                        .schema(new StringSchema().maxLength(120)));
            }
            return operation;
        };
    }

    private static Map<String, String> refusals(Operation operation, HandlerMethod method, boolean write) {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("401", "No valid token");
        refusals.put("403", "The member's role does not allow this");
        refusals.put("429", "Too many requests");
        refusals.put("500", "A fault of Renown's own, with an incident to name");
        boolean named = method.getMethodParameters().length > 0 && write
                || operation.getParameters() != null
                        && operation.getParameters().stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        if (named) {
            refusals.put("404", "Unknown, or not open to the member");
        }
        boolean asks = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()));
        if (asks || write) {
            refusals.put("422", "A parameter or field that cannot be taken");
        }
        if (write) {
            refusals.put("400", "A body that cannot be read");
            refusals.put("409", "The state of things does not allow it");
            refusals.put("413", "Too large a body");
            refusals.put("415", "A body of another media type");
        }
        return refusals;
    }

    private static ApiResponse problem(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                ApiProblem.MEDIA_TYPE,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }
}
