package io.renown.identity;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in; a member of one tenant or of several. Belongs to no tenant. */
@Entity
class Person {

    @Id
    private Long id;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private @Nullable String locale;
    private @Nullable String theme;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(String email, String name, Instant createdAt) {
        this.id = Tsid.next();
        this.email = normalized(email);
        this.name = name;
        this.createdAt = createdAt;
    }

    static String normalized(String email) {
        String lower = email.strip().toLowerCase(Locale.ROOT);
        if (lower.length() > 190 || !lower.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("not an e-mail address: " + email);
        }
        return lower;
    }

    long id() {
        return id;
    }

    void rename(String newName) {
        name = newName;
    }

    /** @param hash null for none: only a link by mail leads in */
    void setPassword(@Nullable String hash) {
        passwordHash = hash;
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    /** @param newLocale {@code en}, {@code zh-CN} or {@code zh-TW}; null follows the browser */
    void preferLocale(@Nullable String newLocale) {
        locale = newLocale;
    }

    /** @param newTheme {@code light} or {@code dark}; null follows the machine */
    void preferTheme(@Nullable String newTheme) {
        theme = newTheme;
    }

    PersonDetails details() {
        return new PersonDetails(id, email, name, locale, theme);
    }

    SignedInPerson signIn() {
        return new SignedInPerson(id, email, name, passwordHash == null ? "" : passwordHash);
    }
}
