package io.renown.appearance;

import io.renown.shared.Problem;
import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * The domain of a tenant's public pages.
 *
 * @param ascii as the DNS spells it: small letters, digits and hyphens, other scripts in punycode
 */
record DomainName(String ascii) {

    private static final int LONGEST = 190;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /** Never of the public internet. */
    private static final Set<String> PRIVATE_ENDS =
            Set.of("localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa", "onion", "invalid");

    /**
     * @param typed a bare name, as {@code reviews.example.com} or {@code 评论.example.com}
     * @param ownHost of the portal
     * @throws Problem {@code domain-name}, {@code domain-own}
     */
    static DomainName parse(String typed, String ownHost) {
        String ascii;
        try {
            ascii = IDN.toASCII(typed.strip().replaceAll("\\.$", ""), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("domain-name");
        }
        String end = ascii.substring(ascii.lastIndexOf('.') + 1);
        boolean isName = ascii.length() <= LONGEST
                && ascii.matches(LABEL + "(?:\\." + LABEL + ")+")
                && !end.matches("\\d+|0x[0-9a-f]*") // an address, however it is written
                && !PRIVATE_ENDS.contains(end);
        if (!isName) {
            throw Problem.invalid("domain-name");
        }
        String own = ownHost.toLowerCase(Locale.ROOT);
        if (ascii.equals(own) || ascii.endsWith("." + own) || own.endsWith("." + ascii)) {
            throw Problem.invalid("domain-own");
        }
        return new DomainName(ascii);
    }
}
