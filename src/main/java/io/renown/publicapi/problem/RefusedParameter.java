package io.renown.publicapi.problem;

/** A query parameter or field with a value that cannot be taken; told as 422 with the name of the parameter. */
public final class RefusedParameter extends RuntimeException {

    private final String name;
    private final boolean inBody;
    private final String reason;
    private final transient Object[] args;

    private RefusedParameter(String name, boolean inBody, String reason, Object... args) {
        super(name + ": " + reason);
        this.name = name;
        this.inBody = inBody;
        this.reason = reason;
        this.args = args.clone();
    }

    /** @param reason key below {@code publicapi.reason}; never holds the value itself */
    public RefusedParameter(String name, String reason, Object... args) {
        this(name, false, reason, args);
    }

    /**
     * A field of the body.
     *
     * @param name empty for the body as a whole
     */
    public static RefusedParameter ofBody(String name, String reason, Object... args) {
        return new RefusedParameter(name, true, reason, args);
    }

    String name() {
        return name;
    }

    boolean inBody() {
        return inBody;
    }

    String reason() {
        return reason;
    }

    Object[] args() {
        return args.clone();
    }
}
