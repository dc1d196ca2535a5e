package io.renown.importing.file;

import java.util.List;

/** The file cannot be imported at all; the reason is for the member who gave it. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FileProblem problem;
    private final transient List<String> arguments;

    public FileRefusedException(FileProblem problem, Object... arguments) {
        super(problem.slug());
        this.problem = problem;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    public FileRefusedException(FileProblem problem, Throwable cause) {
        super(problem.slug(), cause);
        this.problem = problem;
        this.arguments = List.of();
    }

    public FileProblem problem() {
        return problem;
    }

    /** For the placeholders of the message. */
    public List<String> arguments() {
        return arguments;
    }
}
