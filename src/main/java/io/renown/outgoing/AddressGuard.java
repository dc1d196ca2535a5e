package io.renown.outgoing;

import io.renown.outgoing.AddressRefusedException.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides what a URL given by a user may lead to: the public internet, by http or https, on usual ports. Names are looked
 * up, and all that they lead to must be public.
 */
public final class AddressGuard {

    private static final int LONGEST = 2000;
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    /** What other software would read as a number, whatever Java does. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

    private final Set<String> allowedHosts;
    private final Set<Integer> allowedPorts;
    private final Resolver resolver;

    AddressGuard(OutgoingProperties properties, Resolver resolver) {
        this.allowedHosts = properties.allowedHosts();
        this.allowedPorts = properties.allowedPorts();
        this.resolver = resolver;
    }

    /** How names become addresses. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * For forms: whether a URL could be called now. What a name leads to may change: {@link GuardedHttpClient} looks again,
     * and connects to the very address that it found good.
     *
     * @throws AddressRefusedException when not
     */
    public URI check(String url) {
        URI uri = parse(url);
        resolve(uri.getHost(), port(uri));
        return uri;
    }

    /** Everything that can be said without looking a name up. */
    URI parse(String url) {
        if (url.length() > LONGEST) {
            throw new AddressRefusedException(Reason.MALFORMED);
        }
        try {
            return checked(new URI(url.strip()));
        } catch (URISyntaxException e) {
            throw new AddressRefusedException(Reason.MALFORMED);
        }
    }

    URI checked(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new AddressRefusedException(Reason.SCHEME);
        }
        if (uri.getRawUserInfo() != null) {
            throw new AddressRefusedException(Reason.USER_INFO);
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty() || host.contains("%")) {
            throw new AddressRefusedException(Reason.MALFORMED);
        }
        int port = port(uri);
        if (isAllowed(host, port)) {
            return uri;
        }
        if (!allowedPorts.contains(port)) {
            throw new AddressRefusedException(Reason.PORT);
        }
        if (ENDS_IN_NUMBER.matcher(host).matches() && !IPV4.matcher(host).matches()) {
            throw new AddressRefusedException(Reason.ODD_NUMBER);
        }
        return uri;
    }

    /** The addresses to connect to, and no others. */
    List<InetAddress> resolve(String host, int port) {
        InetAddress[] found;
        try {
            found = resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new AddressRefusedException(Reason.UNKNOWN_HOST);
        }
        // One bad address is enough: which of them is taken is up to chance.
        if (!isAllowed(host, port) && !List.of(found).stream().allMatch(PublicNetwork::holds)) {
            throw new AddressRefusedException(Reason.NOT_PUBLIC);
        }
        return List.of(found);
    }

    private boolean isAllowed(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return allowedHosts.contains(name) || allowedHosts.contains(name + ":" + port);
    }

    static int port(URI uri) {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
