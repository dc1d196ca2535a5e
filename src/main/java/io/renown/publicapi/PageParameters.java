package io.renown.publicapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameters of every list, for the description of the interface. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "limit",
        in = ParameterIn.QUERY,
        description = "Items of a page.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
@Parameter(
        name = "cursor",
        in = ParameterIn.QUERY,
        description = "`nextCursor` of the page before. Belongs to its tenant, filter and order.",
        schema = @Schema(type = "string"))
@interface PageParameters {}
