package io.renown.publicapi;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filter of lists and statistics, for the description of the interface. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        name = "q",
        in = ParameterIn.QUERY,
        description = "Words to search for, in any language; phrases in double quotes, `-word` to leave out. Takes the"
                + " field syntax of the portal's search box as well (`state:open risk:safety`).",
        example = "late parcel",
        schema = @Schema(type = "string", maxLength = 1000))
@Parameter(
        name = "rating",
        in = ParameterIn.QUERY,
        description = "Stars of the normalised rating, 1 to 5, or `none`; several with commas.",
        example = "1,2",
        schema = @Schema(type = "string"))
@Parameter(
        name = "ratingMin",
        in = ParameterIn.QUERY,
        description = "Least stars.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "5"))
@Parameter(
        name = "ratingMax",
        in = ParameterIn.QUERY,
        description = "Most stars.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "5"))
@Parameter(
        name = "platform",
        in = ParameterIn.QUERY,
        description = "Slugs of platforms.",
        example = "google",
        schema = @Schema(type = "string"))
@Parameter(
        name = "brandId",
        in = ParameterIn.QUERY,
        description = "Ids of brands, their sub-brands included.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "listingId",
        in = ParameterIn.QUERY,
        description = "Ids of listings.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "language",
        in = ParameterIn.QUERY,
        description = "ISO 639-1; `zh-Hans` and `zh-Hant`, or `zh` for both; `und` where it cannot be told.",
        example = "zh",
        schema = @Schema(type = "string"))
@Parameter(
        name = "sentiment",
        in = ParameterIn.QUERY,
        description = "`positive`, `neutral`, `negative`.",
        example = "negative",
        schema = @Schema(type = "string"))
@Parameter(
        name = "aspect",
        in = ParameterIn.QUERY,
        description = "Slugs of aspects, or with their polarity: `taste+` (as `taste%2B`), `taste-`, `taste=`."
                + " `any-` is a complaint about any of them.",
        example = "logistics-",
        schema = @Schema(type = "string"))
@Parameter(
        name = "topic",
        in = ParameterIn.QUERY,
        description = "Ids of topics, as `/topics` lists them.",
        schema = @Schema(type = "string"))
@Parameter(
        name = "suspected",
        in = ParameterIn.QUERY,
        description =
                "Whether the estimate in the background suspects that it is not genuine; not proof. `yes` from the"
                        + " grade `medium` on, `no` otherwise and where nobody looked at it yet; a grade: `high`, `medium`, `low`; or a sign: `near-copy`, `burst`,"
                        + " `one-day-reviewer`, `repeated-phrase`, `rating-mismatch`, `competitor`.",
        example = "near-copy",
        schema = @Schema(type = "string"))
@Parameter(
        name = "customer",
        in = ParameterIn.QUERY,
        description =
                "`new` where the order was the first held here of its customer, `returning` where it was not, `unknown` without an"
                        + " order that tells.",
        example = "returning",
        schema = @Schema(type = "string"))
@Parameter(name = "label", in = ParameterIn.QUERY, description = "Names of labels.", schema = @Schema(type = "string"))
@Parameter(
        name = "replyState",
        in = ParameterIn.QUERY,
        description = "`none`, `replied`; or where the reply made here stands: `by-us`, `marked`, `draft`,"
                + " `awaiting-approval`, `outbox`, `pending`, `rejected`, `outdated`, `withdrawn`.",
        example = "none",
        schema = @Schema(type = "string"))
@Parameter(
        name = "competitors",
        in = ParameterIn.QUERY,
        description =
                "`only` the reviews of competitors' listings, or one's own `with` them; without it one's own alone.",
        example = "only",
        schema = @Schema(type = "string"))
@Parameter(
        name = "from",
        in = ParameterIn.QUERY,
        description = "First day in the tenant's time zone, or `7d`, `3m`, `1y` back from today.",
        example = "2026-01-01",
        schema = @Schema(type = "string"))
@Parameter(
        name = "to",
        in = ParameterIn.QUERY,
        description = "Last day, included.",
        example = "2026-01-31",
        schema = @Schema(type = "string"))
@interface FilterParameters {}
