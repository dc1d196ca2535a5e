package io.renown.shared;

/**
 * A refusal that a person or a program can act on.
 *
 * <p>{@code slug} is the stable name in REST answers ({@code /problems/<slug>}); the text people read stands under the
 * translation key {@code problem.<slug>} with {@code args} filled in.
 */
public final class Problem extends RuntimeException {

    private final String slug;
    private final int status;
    private final transient Object[] args;

    private Problem(String slug, int status, Object... args) {
        super(slug + (args.length == 0 ? "" : " " + java.util.Arrays.toString(args)));
        this.slug = slug;
        this.status = status;
        this.args = args.clone();
    }

    /** Unknown, or another tenant's: the same answer, the same text. */
    public static Problem notFound() {
        return new Problem("not-found", 404);
    }

    public static Problem forbidden() {
        return new Problem("forbidden", 403);
    }

    /** The input cannot be taken as it is. */
    public static Problem invalid(String slug, Object... args) {
        return new Problem(slug, 422, args);
    }

    /** The state of things does not allow it now. */
    public static Problem conflict(String slug, Object... args) {
        return new Problem(slug, 409, args);
    }

    public static Problem of(String slug, int status, Object... args) {
        return new Problem(slug, status, args);
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public Object[] args() {
        return args.clone();
    }
}
