package io.renown.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet: by the registries of special-purpose addresses of IANA (RFC 6890 and
 * what followed), and those at which clouds tell machines about themselves.
 */
final class PublicNetwork {

    private static final List<Range> CLOSED_4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // carriers' NAT; metadata of Alibaba
            "127.0.0.0/8",
            "168.63.129.16/32", // Azure's host
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12",
            "192.0.0.0/24", // protocol assignments; metadata of Oracle
            "192.0.2.0/24",
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** The only part of IPv6 that is given out. */
    private static final Range GLOBAL_6 = Range.of("2000::/3");

    private static final List<Range> CLOSED_6 = ranges(
            "2001::/23", // protocol assignments, among them Teredo, which carries an IPv4 address
            "2001:db8::/32",
            "2002::/16", // 6to4, which carries an IPv4 address
            "2620:4f:8000::/48",
            "3fff::/20");

    /** Where a network without IPv4 shows it (RFC 6052); the last four bytes are the true address. */
    private static final Range NAT64 = Range.of("64:ff9b::/96");

    private PublicNetwork() {}

    static boolean holds(InetAddress address) {
        if (address instanceof Inet4Address) {
            return CLOSED_4.stream().noneMatch(range -> range.holds(address));
        }
        if (NAT64.holds(address)) {
            return holds(lastFour(address));
        }
        return GLOBAL_6.holds(address) && CLOSED_6.stream().noneMatch(range -> range.holds(address));
    }

    private static InetAddress lastFour(InetAddress address) {
        try {
            byte[] bytes = address.getAddress();
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four bytes are always an address
        }
    }

    private static List<Range> ranges(String... ranges) {
        return Stream.of(ranges).map(Range::of).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // neither compared nor printed
    private record Range(byte[] start, int bits) {

        static Range of(String text) {
            int slash = text.indexOf('/');
            return new Range(
                    InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
