package io.renown.identity.web;

import io.renown.identity.SecondFactors;
import io.renown.identity.SignedInPerson;
import io.renown.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second step of the way in: a code of the person's device, or a recovery code. */
final class CodeSignIn extends AbstractAuthenticationProcessingFilter {

    static final String PAGE = "/login/code";
    private static final String FIELD = "code";
    private static final int LONGEST = 60;

    private final SecondFactors secondFactors;
    private final Clock clock;

    CodeSignIn(SecondFactors secondFactors, Clock clock, ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PAGE));
        this.secondFactors = secondFactors;
        this.clock = clock;
        AuthenticationManager nobodyElse = attempt -> {
            throw new BadCredentialsException("codes are taken here only");
        };
        setAuthenticationManager(nobodyElse);
        setApplicationEventPublisher(events);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                new ChangeSessionIdAuthenticationStrategy(),
                new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository()))));
        setAuthenticationSuccessHandler(new SavedRequestAwareAuthenticationSuccessHandler());
        setAuthenticationFailureHandler(new RefusedSignIn(clock));
    }

    /** Not this device's code, or used before. */
    static final class WrongCode extends AuthenticationException {
        WrongCode() {
            super("wrong code");
        }
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        SignedInPerson person = PendingSignIn.find(request.getSession(false), clock.instant())
                .orElseThrow(() -> new BadCredentialsException("no password was given, or too long ago"));
        String code = request.getParameter(FIELD);
        if (code == null || code.length() > LONGEST || !isGood(person, code)) {
            throw new WrongCode();
        }
        PendingSignIn.end(request.getSession());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
    }

    private boolean isGood(SignedInPerson person, String code) {
        try {
            return secondFactors.verify(person.personId(), code);
        } catch (Problem tooOften) {
            throw new PasswordSignIn.Throttled();
        }
    }
}
