package io.renown.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.renown.identity.Membership;
import io.renown.identity.PersonDetails;
import io.renown.identity.PersonService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Language and light of the person in front of the page: their own choice, else what this browser chose or asks for. */
@Component
public final class Tastes {

    private static final String COOKIE = "renown-lang";
    private static final String ME = Tastes.class.getName() + ".me";

    private final PersonService people;

    Tastes(PersonService people) {
        this.people = people;
    }

    Locale localeOf(VaadinRequest request) {
        Stream<Locale> wanted = Stream.of(
                        me().map(PersonDetails::locale).filter(Objects::nonNull).map(Locale::forLanguageTag),
                        cookie(request).map(Locale::forLanguageTag))
                .flatMap(Optional::stream);
        List<Locale> asked =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return Stream.concat(wanted, asked.stream())
                .flatMap(locale -> Locales.findNearest(locale).stream())
                .findFirst()
                .orElse(Locales.ENGLISH);
    }

    ColorScheme.Value schemeOfPerson() {
        return scheme(me().map(PersonDetails::theme).orElse(null));
    }

    /** Keeps the language for this person, or for this browser before sign-in, and shows the page in it. */
    public void chooseLocale(UI ui, Locale locale) {
        if (PersonService.findSignedIn().isPresent()) {
            people.preferLocale(locale.toLanguageTag());
            askForMeAgain();
        }
        remember(locale);
        VaadinSession.getCurrent().setLocale(locale);
        ui.getPage().reload();
    }

    /** @param theme {@code light}, {@code dark}, null for the machine's */
    void chooseTheme(UI ui, @Nullable String theme) {
        people.preferTheme(theme);
        askForMeAgain();
        ui.getPage().setColorScheme(scheme(theme));
    }

    @Nullable
    String theme() {
        return me().map(PersonDetails::theme).orElse(null);
    }

    /** Read once for a request, at its gate or here: a page that opens asks several times. */
    private Optional<PersonDetails> me() {
        if (PersonService.findSignedIn().isEmpty()) {
            return Optional.empty();
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return Optional.of(people.me());
        }
        if (!(request.getAttribute(ME) instanceof PersonDetails)) {
            request.setAttribute(
                    ME, CurrentMembership.find().map(Membership::person).orElseGet(people::me));
        }
        return Optional.of((PersonDetails) request.getAttribute(ME));
    }

    private void askForMeAgain() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request != null) {
            request.setAttribute(ME, people.me());
        }
    }

    private static ColorScheme.Value scheme(@Nullable String theme) {
        if (theme == null) {
            return ColorScheme.Value.SYSTEM;
        }
        return theme.equals("dark") ? ColorScheme.Value.DARK : ColorScheme.Value.LIGHT;
    }

    private static Optional<String> cookie(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static void remember(Locale locale) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (response == null) {
            return; // a push has no headers to write into
        }
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
