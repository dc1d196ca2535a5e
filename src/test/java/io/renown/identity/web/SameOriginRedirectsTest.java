package io.renown.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginRedirectsTest {

    @ParameterizedTest
    @CsvSource({
        "/t/acme/inbox?q=a%26b&continue, /t/acme/inbox?q=a%26b&continue",
        "https://reviews.example/t/acme/inbox?continue, /t/acme/inbox?continue",
        "https://evil.example/t/acme, /t/acme",
        "//evil.example/a, /a",
        "https://evil.example//evil.example/a, /",
        "///evil.example, /evil.example",
        "/\\evil.example, /",
        "https:evil.example, /",
        "javascript:alert(1), /",
        "evil.example, /",
        "'', /",
        "http:/evil.example, /evil.example",
        "https://user:secret@evil.example/t/acme, /t/acme",
        "https://portal.example@evil.example, /",
        "/%5cevil.example, /%5cevil.example",
        "/t/acme#https://evil.example, /t/acme",
        "'/t/acme\r\nLocation: https://evil.example', /",
        "'/\t/evil.example', /",
        "https://[evil, /",
    })
    void leadsToAPathOfThisPortalAlone(String remembered, String path) {
        assertThat(SameOriginRedirects.path(remembered)).isEqualTo(path);
    }
}
