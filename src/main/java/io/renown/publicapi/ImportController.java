package io.renown.publicapi;

import io.renown.importing.ImportErrorDetails;
import io.renown.importing.ImportOptions;
import io.renown.importing.ImportRunDetails;
import io.renown.importing.ImportService;
import io.renown.publicapi.ImportJson.ErrorBody;
import io.renown.publicapi.ImportJson.ImportBody;
import io.renown.publicapi.problem.ProblemTexts;
import io.renown.publicapi.problem.RefusedParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "Imports")
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Map<String, String> ENDINGS = Map.of(
            "text/csv",
            "csv",
            "text/tab-separated-values",
            "tsv",
            "application/x-ndjson",
            "jsonl",
            "application/json",
            "json",
            XLSX,
            "xlsx");
    private static final Set<String> PARAMETERS = Set.of("listingId", "mapping", "fileName");
    private static final Set<String> ERROR_PARAMETERS = Set.of("limit", "cursor");

    private final ImportService imports;
    private final RepeatableImports repeatable;
    private final ProblemTexts texts;
    private final JsonMapper json;

    ImportController(ImportService imports, RepeatableImports repeatable, ProblemTexts texts, JsonMapper json) {
        this.imports = imports;
        this.repeatable = repeatable;
        this.texts = texts;
        this.json = json;
    }

    @PostMapping(
            consumes = {
                "text/csv",
                "text/tab-separated-values",
                "application/x-ndjson",
                MediaType.APPLICATION_JSON_VALUE,
                XLSX
            })
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Import a file of reviews",
            operationId = "startImport",
            description = "The file is taken in as it comes, up to 512 MB, and worked off in the background.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "text/csv",
                                        schema = @Schema(type = "string"),
                                        examples =
                                                @io.swagger.v3.oas.annotations.media.ExampleObject(
                                                        "platform_review_id,rating,text\nr-1,4,Arrived on time.\n")),
                                @Content(mediaType = "text/tab-separated-values", schema = @Schema(type = "string")),
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(description = "An array of reviews, or an object with one.")),
                                @Content(mediaType = XLSX, schema = @Schema(type = "string", format = "binary"))
                            }))
    @ImportParameters
    ImportBody start(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        String ending = ENDINGS.getOrDefault(type.getType() + "/" + type.getSubtype(), "csv");
        return start(parameters, "upload." + ending, type, request.getInputStream(), request, response);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Import a file of reviews", operationId = "startImport")
    @ImportParameters
    ImportBody startForm(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            @RequestPart("file") MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        try (InputStream content = file.getInputStream()) {
            return start(
                    parameters,
                    name == null || name.isBlank() ? "upload" : name,
                    type == null ? MediaType.APPLICATION_OCTET_STREAM : MediaType.parseMediaType(type),
                    content,
                    request,
                    response);
        }
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is", operationId = "getImport")
    ImportBody get(@PathVariable String id, HttpServletRequest request) {
        return ImportJson.run(imports.get(Ids.parse(id)), texts, request);
    }

    @GetMapping("/{id}/errors")
    @Operation(summary = "The refused rows of an import", operationId = "listImportErrors")
    @PageParameters
    ApiList<ErrorBody> errors(
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        ImportRunDetails run = imports.get(Ids.parse(id));
        QueryParameters query = new QueryParameters(parameters, ERROR_PARAMETERS);
        int limit = query.limit();
        long after = query.single("cursor")
                .map(cursor -> LineCursor.read(cursor, run.id()))
                .orElse(0L);
        List<ImportErrorDetails> errors = imports.errors(run.id(), after, limit + 1);
        List<ImportErrorDetails> page = errors.subList(0, Math.min(limit, errors.size()));
        return new ApiList<>(
                page.stream()
                        .map(error -> ImportJson.error(error, texts, request))
                        .toList(),
                errors.size() > limit ? LineCursor.write(page.getLast().line(), run.id()) : null,
                run.rejected());
    }

    private ImportBody start(
            MultiValueMap<String, String> parameters,
            String name,
            MediaType type,
            InputStream content,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        QueryParameters query = new QueryParameters(parameters, PARAMETERS);
        long listingId =
                Ids.parse(query.single("listingId").orElseThrow(() -> new RefusedParameter("listingId", "missing")));
        ImportOptions options = options(query);
        ImportRunDetails run = repeatable.start(
                listingId,
                query.single("fileName").orElse(name),
                content,
                options.withFile(options.file().withContentType(type.toString())),
                request,
                response);
        response.setHeader(HttpHeaders.LOCATION, "/api/v1/imports/" + Ids.format(run.id()));
        return ImportJson.run(run, texts, request);
    }

    private ImportOptions options(QueryParameters query) {
        return query.single("mapping").map(this::options).orElse(ImportOptions.NONE);
    }

    private ImportOptions options(String mapping) {
        try {
            Map<String, String> given = new LinkedHashMap<>();
            JsonNode object = json.readTree(mapping);
            if (!object.isObject()) {
                throw new RefusedParameter("mapping", "mapping");
            }
            object.properties().forEach(entry -> {
                if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
                    throw new RefusedParameter("mapping", "mapping");
                }
                given.put(entry.getKey(), entry.getValue().asString());
            });
            return ImportOptions.fromMap(given);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new RefusedParameter("mapping", "mapping");
        }
    }
}
