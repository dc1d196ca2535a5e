package io.renown.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.outgoing.AddressRefusedException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final OutgoingProperties LIMITS = new OutgoingProperties(
            Set.of("intranet.example", "build.example:8080"), Set.of(80, 443), 3, 1000, Duration.ofSeconds(5));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b:1::8.8.8.8]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[fe80::1]",
                "[fec0::1]",
                "[ff02::1]",
                "[100::1]",
                "[3fff::1]"
            })
    void refusesWhatIsNotPublic(String host) {
        assertRefused("http://" + host + "/", Reason.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.255.255",
                "223.255.255.255",
                "[2606:4700:4700::1111]",
                "[64:ff9b::8.8.8.8]",
                "[::ffff:8.8.8.8]",
                "[2001:4860:4860::8888]"
            })
    void letsThePublicInternetPass(String host) {
        assertThat(guard().check("https://" + host + "/hook?x=1").getPath()).isEqualTo("/hook");
    }

    @ParameterizedTest
    @CsvSource({
        "http://0177.0.0.1/, ODD_NUMBER",
        "http://2130706433/, ODD_NUMBER",
        "http://0x7f000001/, ODD_NUMBER",
        "http://0x7f.1/, MALFORMED",
        "http://127.1/, MALFORMED",
        "http://127.0.0.1./, MALFORMED",
        "http://127.000.000.001/, ODD_NUMBER",
        "http://256.0.0.1/, MALFORMED",
        "http://1.2.3.4.5/, MALFORMED",
        "http://host.0x/, MALFORMED",
        "ftp://public.example/, SCHEME",
        "file:///etc/passwd, SCHEME",
        "gopher://public.example/, SCHEME",
        "jar:http://public.example!/, SCHEME",
        "//public.example/, SCHEME",
        "public.example, SCHEME",
        "http:public.example, MALFORMED",
        "http:///path, MALFORMED",
        "http://[fe80::1%25eth0]/, MALFORMED",
        "http://a b/, MALFORMED",
        "http://public.example\\@127.0.0.1/, MALFORMED",
        "http://public_name.example/, MALFORMED",
        "http://１２７.0.0.1/, MALFORMED",
        "http://user@public.example/, USER_INFO",
        "http://public.example:pw@127.0.0.1/, USER_INFO",
        "http://@127.0.0.1/, USER_INFO",
        "http://public.example:22/, PORT",
        "http://public.example:0/, PORT",
        "https://public.example:6379/, PORT",
        "http://intern.example/, NOT_PUBLIC",
        "http://both.example/, NOT_PUBLIC",
        "http://localhost/, NOT_PUBLIC",
        "http://nowhere.example/, UNKNOWN_HOST",
    })
    void refusesTricks(String url, Reason reason) {
        assertRefused(url, reason);
    }

    @Test
    void letsPassWhatTheOperatorAllows() {
        assertThat(guard().check("http://INTRANET.example:9000/").getPort()).isEqualTo(9000);
        assertThat(guard().check("http://build.example:8080/").getPort()).isEqualTo(8080);
        assertRefused("http://build.example:8081/", Reason.PORT);
        assertRefused("http://build.example/", Reason.NOT_PUBLIC);
        assertRefused("ftp://intranet.example/", Reason.SCHEME);
        assertRefused("http://a@intranet.example/", Reason.USER_INFO);
        assertRefused("http://" + "a".repeat(3000) + ".example/", Reason.MALFORMED);
    }

    @Test
    void saysNothingOfWhatANameLeadsTo() {
        assertThatThrownBy(() -> guard().check("http://intern.example/")).hasMessage("address refused: NOT_PUBLIC");
        assertThat(new OutgoingRequest("POST", "https://a.example/x?key=hidden", java.util.Map.of("A", "hidden"), null)
                        .toString())
                .isEqualTo("POST https://a.example/x");
    }

    private static void assertRefused(String url, Reason reason) {
        assertThatThrownBy(() -> guard().check(url))
                .as(url)
                .isInstanceOfSatisfying(
                        AddressRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static AddressGuard guard() {
        return new AddressGuard(LIMITS, AddressGuardTest::resolve);
    }

    private static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "public.example" -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")};
            case "intern.example", "intranet.example", "INTRANET.example", "build.example" ->
                new InetAddress[] {InetAddress.ofLiteral("10.1.2.3")};
            case "both.example" -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("::1")};
            case "nowhere.example" -> throw new UnknownHostException(host);
            case "localhost" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            default -> InetAddress.getAllByName(host); // a literal
        };
    }
}
