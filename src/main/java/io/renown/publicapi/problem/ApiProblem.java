package io.renown.publicapi.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of every refusal (RFC 9457). Names no address and no id, so that foreign and unknown ids answer alike. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457).")
public record ApiProblem(
        @Schema(description = "Stable name of the kind of problem.", example = "/problems/not-found")
        String type,

        @Schema(example = "Not found") String title,
        @Schema(example = "404") int status,

        @Schema(description = "What went wrong, in the language of Accept-Language (en, zh-CN, zh-TW).")
        String detail,

        @Schema(description = "The fields or parameters at fault.") @Nullable
        List<FieldError> errors,

        @Schema(description = "With status 500: what to name when reporting the fault.") @Nullable
        String incident) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param field name of the field or parameter, dotted inside a body; empty for the body as a whole */
    @Schema(name = "FieldError")
    public record FieldError(
            @Schema(example = "ratingMin") String field,
            @Schema(example = "must be 1 to 5") String reason) {}
}
