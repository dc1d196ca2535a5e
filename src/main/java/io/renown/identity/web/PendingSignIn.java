package io.renown.identity.web;

import io.renown.identity.SignedInPerson;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the password and the code: a session that knows who wants in, and lets nobody in. */
record PendingSignIn(SignedInPerson person, Instant until) implements Serializable {

    private static final String ATTRIBUTE = PendingSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static void begin(HttpSession session, SignedInPerson person, Instant now) {
        session.setAttribute(ATTRIBUTE, new PendingSignIn(person, now.plus(PATIENCE)));
    }

    static Optional<SignedInPerson> find(@Nullable HttpSession session, Instant now) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        && pending.until.isAfter(now)
                ? Optional.of(pending.person)
                : Optional.empty();
    }

    static void end(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
