package io.renown.identity;

import io.renown.shared.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own settings; each method concerns that person alone, so none asks for a permission. */
@Service
public class PersonService implements UserDetailsService, UserDetailsPasswordService {

    private final PersonRepository people;

    PersonService(PersonRepository people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        try {
            return people.findByEmail(Person.normalized(email))
                    .filter(Person::hasPassword)
                    .map(Person::signIn)
                    .orElseThrow(() -> new UsernameNotFoundException("unknown"));
        } catch (IllegalArgumentException e) {
            throw new UsernameNotFoundException("unknown", e);
        }
    }

    /** Keeps the hash of a password just checked, made anew by the current algorithm. */
    @Override
    @Transactional
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        Person person = people.findByEmail(user.getUsername()).orElseThrow(Problem::notFound);
        if (newHash != null) {
            person.setPassword(newHash);
        }
        return person.signIn();
    }

    public static Optional<SignedInPerson> findSignedIn() {
        return SignedInPerson.of(SecurityContextHolder.getContext().getAuthentication());
    }

    @Transactional(readOnly = true)
    public PersonDetails me() {
        return signedIn().details();
    }

    @Transactional
    public void preferLocale(@Nullable String locale) {
        signedIn().preferLocale(locale);
    }

    @Transactional
    public void preferTheme(@Nullable String theme) {
        signedIn().preferTheme(theme);
    }

    private Person signedIn() {
        return findSignedIn()
                .flatMap(person -> people.findById(person.personId()))
                .orElseThrow(Problem::forbidden);
    }
}
