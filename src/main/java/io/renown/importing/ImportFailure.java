package io.renown.importing;

import io.renown.importing.file.FileRefusedException;
import io.renown.importing.file.MappingProblem;
import io.renown.shared.TextCut;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why an import came to nothing, or to less than the whole file.
 *
 * @param messageKey the words for it
 * @param slug stable over releases
 * @param arguments for the placeholders of the words
 */
public record ImportFailure(String messageKey, String slug, List<String> arguments) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ARGUMENT_LENGTH = 100;

    public ImportFailure {
        arguments = arguments.stream()
                .map(argument -> argument.length() > ARGUMENT_LENGTH
                        ? TextCut.beginning(argument, ARGUMENT_LENGTH) + "…"
                        : argument)
                .toList();
    }

    static ImportFailure of(FileRefusedException refused) {
        return new ImportFailure(
                refused.problem().messageKey(), refused.problem().slug(), refused.arguments());
    }

    static ImportFailure of(MappingProblem problem) {
        return new ImportFailure(problem.messageKey(), problem.slug(), problem.arguments());
    }

    /** The uploaded file is no longer in the data folder. */
    static ImportFailure fileMissing() {
        return new ImportFailure("importing.failure.file-missing", "file-missing", List.of());
    }

    /** Tried again and again in vain; the log of the portal knows more under the id of the run. */
    static ImportFailure unexpected(String runId) {
        return new ImportFailure("importing.failure.unexpected", "unexpected", List.of(runId));
    }

    String toJson() {
        List<String> parts = new ArrayList<>(List.of(messageKey, slug));
        parts.addAll(arguments);
        return JSON.writeValueAsString(parts);
    }

    static @Nullable ImportFailure fromJson(@Nullable String json) {
        if (json == null) {
            return null;
        }
        List<String> parts = JSON.readValue(json, new TypeReference<>() {});
        return new ImportFailure(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }
}
