package io.renown.publicapi;

import io.renown.importing.ImportErrorDetails;
import io.renown.importing.ImportFailure;
import io.renown.importing.ImportRunDetails;
import io.renown.publicapi.problem.ProblemTexts;
import io.renown.shared.Tsid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Imports as the REST door shows them. */
final class ImportJson {

    private ImportJson() {}

    @Schema(name = "Import")
    record ImportBody(
            String id,

            @Schema(
                    description = "`queued`, `running`, `completed`, `completed_with_errors`, `failed`, `canceled`.",
                    example = "running")
            String state,

            @Schema(description = "Rows of the file that are settled.")
            long received,

            @Schema(description = "New and changed reviews.")
            long accepted,

            @Schema(description = "Reviews held before, word for word.")
            long unchanged,

            @Schema(description = "Rows refused, each kept with its reason.")
            long rejected,

            @Schema(description = "Of `accepted`: reviews held before with other words.")
            long changed,

            @Schema(
                    description =
                            "Of `accepted`: reviews that came in without analysis, since it failed on them. A later"
                                    + " version of the analysis tries them again.")
            long notUnderstood,

            @Schema(
                    description = "With what the analysis failed last, in a word; null when it did not.",
                    example = "StackOverflowError")
            @Nullable
            String notUnderstoodWhy,

            @Schema(description = "How far into the file, 0 to 1.")
            double progress,

            String listingId,
            String fileName,
            long fileBytes,
            @Nullable FailureBody failure,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    @Schema(name = "ImportFailure", description = "Why an import came to nothing, or to less than the whole file.")
    record FailureBody(@Schema(example = "no-header") String problem, String reason) {}

    @Schema(name = "ImportError")
    record ErrorBody(
            @Schema(description = "Line of the file, row of the sheet, or ordinal of the JSON item, from 1.")
            long line,

            @Schema(description = "The file's own name; null when the row as a whole is wrong.") @Nullable
            String column,

            @Schema(description = "Stable name of the problem.", example = "rating-out-of-range")
            String problem,

            @Schema(description = "In the language of Accept-Language.")
            String reason,

            @Schema(description = "The beginning of the refused cell.")
            String excerpt) {}

    static ImportBody run(ImportRunDetails run, ProblemTexts texts, HttpServletRequest request) {
        ImportFailure failure = run.failure();
        return new ImportBody(
                Tsid.format(run.id()),
                run.state().slug(),
                run.received(),
                run.accepted(),
                run.unchanged(),
                run.rejected(),
                run.changed(),
                run.notUnderstood(),
                run.notUnderstoodWhy(),
                run.progress(),
                Tsid.format(run.listingId()),
                run.fileName(),
                run.fileBytes(),
                failure == null
                        ? null
                        : new FailureBody(
                                failure.slug(), texts.words(request, failure.messageKey(), failure.arguments())),
                run.createdAt(),
                run.startedAt(),
                run.endedAt());
    }

    static ErrorBody error(ImportErrorDetails error, ProblemTexts texts, HttpServletRequest request) {
        return new ErrorBody(
                error.line(),
                error.column(),
                error.problem(),
                texts.words(request, error.messageKey(), error.arguments()),
                error.excerpt());
    }
}
