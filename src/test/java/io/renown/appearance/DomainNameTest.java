package io.renown.appearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "reviews.example.com, reviews.example.com",
        "' Reviews.Example.COM. ', reviews.example.com",
        "评论.example.com, xn--md3ata.example.com",
        "bücher.example, xn--bcher-kva.example"
    })
    void writesNamesAsTheDnsDoes(String typed, String ascii) {
        assertThat(DomainName.parse(typed, "portal.renown.example").ascii()).isEqualTo(ascii);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "a.localhost",
                "printer.local",
                "db.internal",
                "example",
                "127.0.0.1",
                "2130706433",
                "0x7f.1",
                "1.0x7f000001",
                "[::1]",
                "https://example.com",
                "example.com/path",
                "example.com:8080",
                "user@example.com",
                "exa mple.com",
                "example.com\r\nHost: evil.example",
                "-a.example.com",
                "a_b.example.com",
                "*.example.com",
                "a..example.com",
                ""
            })
    void takesNothingButNamesOfThePublicInternet(String typed) {
        assertThatThrownBy(() -> DomainName.parse(typed, "portal.renown.example"))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).slug())
                .isEqualTo("domain-name");
    }

    @Test
    void leavesThePortalItsOwnDomain() {
        for (String own : new String[] {"portal.renown.example", "x.Portal.renown.example", "renown.example"}) {
            assertThatThrownBy(() -> DomainName.parse(own, "portal.renown.example"))
                    .as(own)
                    .isInstanceOf(Problem.class)
                    .extracting(problem -> ((Problem) problem).slug())
                    .isEqualTo("domain-own");
        }
    }
}
