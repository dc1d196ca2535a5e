package io.renown.identity.web;

import io.renown.identity.SecondFactors;
import io.renown.identity.SignedInPerson;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * The way in by password: first whether the attempt may be made at all, then the password, then whether a code is needed.
 * Strangers share one lane to the dear check of passwords, so that those who come from a known address pass beside them.
 */
final class PasswordSignIn implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** More strangers than this do not wait in line: who comes then is told to try again, and nobody waits for long. */
    private static final int LINE = 4;

    private final AuthenticationProvider passwords;
    private final SignInThrottle throttle;
    private final SecondFactors secondFactors;
    private final Semaphore lane =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    PasswordSignIn(AuthenticationProvider passwords, SignInThrottle throttle, SecondFactors secondFactors) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.secondFactors = secondFactors;
    }

    /** Refused without a look at the password. */
    static final class Throttled extends AuthenticationException {
        Throttled() {
            super("too many attempts");
        }
    }

    /** The password was right, and a code is needed besides. */
    static final class CodeNeeded extends AuthenticationException {

        private final transient SignedInPerson person;

        CodeNeeded(SignedInPerson person) {
            super("a code is needed");
            this.person = person;
        }

        SignedInPerson person() {
            return person;
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        SignInThrottle.Verdict verdict = throttle.judge(attempt.getName(), address);
        if (verdict == SignInThrottle.Verdict.REFUSED) {
            throw new Throttled();
        }
        Authentication result;
        try {
            result = verdict == SignInThrottle.Verdict.FAMILIAR ? passwords.authenticate(attempt) : inLane(attempt);
        } catch (BadCredentialsException wrong) {
            throttle.noteRefusal(attempt.getName(), address);
            throw wrong;
        }
        if (result != null && result.getPrincipal() instanceof SignedInPerson person) {
            throttle.forgive(attempt.getName(), address, verdict);
            if (secondFactors.isOn(person.personId())) {
                throw new CodeNeeded(person);
            }
        }
        return result;
    }

    private @Nullable Authentication inLane(Authentication attempt) {
        try {
            if (lane.getQueueLength() >= LINE || !lane.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Throttled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        }
        try {
            return passwords.authenticate(attempt);
        } finally {
            lane.release();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
