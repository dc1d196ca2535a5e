package io.renown.identity.web;

import io.renown.identity.PersonService;
import io.renown.identity.SecondFactors;
import io.renown.identity.SignInSessions;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** Sign-in by a password and, where the person has one, a second factor. */
@Component
class PasswordDoor {

    private final SignInSessions sessions;
    private final SecondFactors secondFactors;
    private final PersonService people;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordDoor(
            SignInSessions sessions,
            SecondFactors secondFactors,
            PersonService people,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.people = people;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** A manager without a parent: another provider must not let in by the password alone whom this one asks for a code. */
    void configure(HttpSecurity http) throws Exception {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(people);
        passwords.setPasswordEncoder(encoder);
        passwords.setUserDetailsPasswordService(people);
        http.authenticationManager(new ProviderManager(
                        new PasswordSignIn(passwords, new SignInThrottle(sessions, clock), secondFactors)))
                .formLogin(form ->
                        form.loginPage(PortalSecurityConfiguration.SIGN_IN).failureHandler(new RefusedSignIn(clock)))
                .addFilterBefore(
                        new CodeSignIn(secondFactors, clock, events), UsernamePasswordAuthenticationFilter.class);
    }
}
