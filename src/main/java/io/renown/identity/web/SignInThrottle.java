package io.renown.identity.web;

import io.renown.identity.AttemptLimit;
import io.renown.identity.SignInOrigin;
import io.renown.identity.SignInSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * Refuses guesses before a password is looked at. Three counts: of one account from one address, of one address over all
 * accounts, of one account over all addresses - the last does not hold for addresses from which that person has signed in
 * before, so that strangers cannot lock anybody out. Only attempts that fail count.
 *
 * <p>Each node counts for itself: sessions stick to a node, and so many nodes give a guesser so many times as little.
 */
final class SignInThrottle {

    static final int PER_PAIR = 10;
    static final int PER_ADDRESS = 40;
    static final int PER_ACCOUNT = 30;
    private static final int LONGEST_ACCOUNT = 190;

    private final AttemptLimit byPair;
    private final AttemptLimit byAddress;
    private final AttemptLimit byAccount;
    private final SignInSessions sessions;

    SignInThrottle(SignInSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.byPair = new AttemptLimit(PER_PAIR, Duration.ofMinutes(1), clock);
        this.byAddress = new AttemptLimit(PER_ADDRESS, Duration.ofMinutes(10), clock);
        this.byAccount = new AttemptLimit(PER_ACCOUNT, Duration.ofMinutes(15), clock);
    }

    enum Verdict {
        /** From where this person has signed in before. */
        FAMILIAR,
        STRANGER,
        REFUSED
    }

    /** Counts an attempt. */
    Verdict judge(String entered, String address) {
        String account = account(entered);
        String network = network(address);
        if (!byPair.take(account + ' ' + network)) {
            return Verdict.REFUSED;
        }
        if (sessions.knows(account, address)) {
            return Verdict.FAMILIAR;
        }
        return byAddress.take(network) && byAccount.take(account) ? Verdict.STRANGER : Verdict.REFUSED;
    }

    /** The password was right: the attempt counts no longer. */
    void forgive(String entered, String address, Verdict verdict) {
        byPair.giveBack(account(entered) + ' ' + network(address));
        if (verdict == Verdict.STRANGER) {
            byAddress.giveBack(network(address));
            byAccount.giveBack(account(entered));
        }
    }

    void noteRefusal(String entered, String address) {
        sessions.noteRefusal(account(entered), SignInOrigin.of(address, ""));
    }

    private static String account(String entered) {
        String account = entered.strip().toLowerCase(Locale.ROOT);
        return account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
    }

    /** Whoever has one address of IPv6 has the whole network of its first half. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.getByName(address).getAddress();
            return java.util.HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (java.net.UnknownHostException e) {
            return address; // as it is: no network can be told
        }
    }
}
