package io.renown.identity;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Computes no more hashes at a time than there are processors; who waits gets through in the order of coming. On threads of
 * the operating system: a hash on a virtual thread keeps its carrier for as long as it takes, and all other requests wait.
 */
final class GatedPasswordEncoder implements PasswordEncoder, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PasswordEncoder encoder;
    private final ExecutorService hashing;

    GatedPasswordEncoder(PasswordEncoder encoder, int atOnce) {
        this.encoder = encoder;
        this.hashing = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("password-hash-", 1).factory());
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    @Override
    public void close() {
        hashing.shutdownNow();
    }

    /** @throws AuthenticationServiceException when too many wait already */
    private <R extends @Nullable Object> R inTurn(Callable<R> block) {
        Future<R> turn = hashing.submit(block);
        try {
            return turn.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            turn.cancel(true);
            throw new AuthenticationServiceException("too many passwords are being checked", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            turn.cancel(true);
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        }
    }
}
