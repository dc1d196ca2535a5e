package io.renown.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tenant and the actor of the running block of code, and of nothing after it.
 *
 * <p>There is no setter and no "no tenant means all": code outside a block that asks for the tenant fails.
 */
public final class TenantContext {

    private static final ScopedValue<TenantContext> CURRENT = ScopedValue.newInstance();

    private final int tenantId;
    private final Actor actor;

    private TenantContext(int tenantId, Actor actor) {
        this.tenantId = tenantId;
        this.actor = actor;
    }

    /**
     * Runs {@code block} for {@code tenantId} as {@code actor}.
     *
     * @throws IllegalStateException when a transaction of another tenant is open: its session would keep that tenant
     */
    public static <R extends @Nullable Object, X extends Throwable> R callAs(
            int tenantId, Actor actor, ScopedValue.CallableOp<R, X> block) throws X {
        if (tenantId <= 0) {
            throw new IllegalArgumentException("not a tenant: " + tenantId);
        }
        if (isBound() && tenantId() != tenantId && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the open transaction belongs to another tenant");
        }
        return ScopedValue.where(CURRENT, new TenantContext(tenantId, actor)).call(block);
    }

    /** As {@link #callAs}, for blocks without a result. */
    public static void runAs(int tenantId, Actor actor, Runnable block) {
        callAs(tenantId, actor, (ScopedValue.CallableOp<@Nullable Void, RuntimeException>) () -> {
            block.run();
            return null;
        });
    }

    public static boolean isBound() {
        return CURRENT.isBound();
    }

    /** @throws IllegalStateException outside a block */
    public static int tenantId() {
        return current().tenantId;
    }

    /** @throws IllegalStateException outside a block */
    public static Actor actor() {
        return current().actor;
    }

    private static TenantContext current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("no tenant is bound here");
        }
        return CURRENT.get();
    }
}
