package io.renown.publicapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of an import, for the description of the interface. A form may bring them as fields as well. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "listingId",
        in = ParameterIn.QUERY,
        required = true,
        description = "The listing whose reviews these are.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "mapping",
        in = ParameterIn.QUERY,
        description = "JSON object: canonical columns with the file's own name of each, and what is known of the file"
                + " (`format`, `charset`, `delimiter`, `quoting`, `sheet`, `@rating_scale`, `@date_order`, `@zone`)."
                + " Without it the columns are found by name, or as last chosen for the listing.",
        example = "{\"text\": \"Comment\", \"rating\": \"Score\", \"@rating_scale\": \"10\"}",
        schema = @Schema(type = "string"))
@Parameter(
        name = "fileName",
        in = ParameterIn.QUERY,
        description = "How the import is called in lists.",
        example = "reviews.csv",
        schema = @Schema(type = "string"))
@interface ImportParameters {}
