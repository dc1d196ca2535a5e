package io.renown.tenancy;

import io.renown.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The operator of the portal on whose behalf the running block of code works. Bound by the fence before the operators'
 * pages and nowhere else; no role of a tenant leads here.
 */
public final class OperatorContext {

    private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

    private OperatorContext() {}

    public static <R extends @Nullable Object, X extends Throwable> R callAs(
            String operator, ScopedValue.CallableOp<R, X> block) throws X {
        return ScopedValue.where(CURRENT, operator).call(block);
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    /**
     * The operator as the logs show them.
     *
     * @throws Problem {@code not-found} for everybody else: to them there is nothing here
     */
    public static String operator() {
        if (!CURRENT.isBound()) {
            throw Problem.notFound();
        }
        return CURRENT.get();
    }
}
