package io.renown.importing.file;

/** A cell that cannot be taken. Frequent in bad files, hence without a stack trace. */
final class CellRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    CellRefusedException(RowProblem.Kind kind, Object... arguments) {
        super(kind.slug(), null, false, false);
        this.problem = RowProblem.of(kind, arguments);
    }

    RowProblem problem() {
        return problem;
    }
}
