package io.renown.publicapi.problem;

/** A query parameter or field with a value that cannot be taken; told as 422 with the name of the parameter. */
public final class RefusedParameter extends RuntimeException {

    private final String name;
    private final String reason;
    private final transient Object[] args;

    /** @param reason key below {@code publicapi.reason}; never holds the value itself */
    public RefusedParameter(String name, String reason, Object... args) {
        super(name + ": " + reason);
        this.name = name;
        this.reason = reason;
        this.args = args.clone();
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    Object[] args() {
        return args.clone();
    }
}
