package io.renown.provisioning;

import io.renown.declaration.FileProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A tenant's files that cannot be taken; nothing of them was applied. */
public final class TenantFileException extends Exception {

    private final transient List<FileProblem> problems;

    TenantFileException(List<FileProblem> problems) {
        super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<FileProblem> problems() {
        return problems;
    }
}
