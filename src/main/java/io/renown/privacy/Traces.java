package io.renown.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells a person: for finding them in copies of what was picked, such as refused rows, while a request is worked on. */
public final class Traces {

    /** Shorter words are told by whole cells only: too many say the same. */
    private static final int TELLING = 12;

    /** Shorter parts of names are too many people's. */
    private static final int NAME_PART = 4;

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<Long> listings = new LinkedHashSet<>();
    private final Set<HeldThing> found = new LinkedHashSet<>();
    private final List<Suppression> suppressions = new ArrayList<>();

    public void found(HeldThing thing) {
        found.add(thing);
    }

    public void name(@Nullable String name) {
        add(names, name);
    }

    public void address(@Nullable String address) {
        add(addresses, address == null ? null : address.toLowerCase(Locale.ROOT));
    }

    /** Of a review or an order, as others call it. */
    public void number(@Nullable String number) {
        add(numbers, number);
    }

    public void words(@Nullable String text) {
        add(words, text);
    }

    public void listing(long listingId) {
        listings.add(listingId);
    }

    public void suppress(Suppression suppression) {
        suppressions.add(suppression);
    }

    private static void add(Set<String> to, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            to.add(value.strip());
        }
    }

    public Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    /** Files that were imported into these may hold the person's rows. */
    public Set<Long> listings() {
        return Set.copyOf(listings);
    }

    Set<HeldThing> foundThings() {
        return Set.copyOf(found);
    }

    List<Suppression> suppressions() {
        return List.copyOf(suppressions);
    }

    /** Whether a piece of text, such as a cell, tells of the person: rather once too often. */
    public boolean areIn(String text) {
        String given = text.strip();
        String lower = given.toLowerCase(Locale.ROOT);
        return (given.length() >= NAME_PART && numbers.contains(given))
                || words.contains(given)
                || words.stream().anyMatch(said -> said.length() >= TELLING && given.contains(said))
                || addresses.stream().anyMatch(lower::contains)
                || names.contains(given)
                || names.stream().anyMatch(name -> tells(name) && standsIn(name, given));
    }

    /** "Tom" and "and" are too many people's, or nobody's, to be looked for within a text. */
    private static boolean tells(String name) {
        return name.contains(" ")
                || name.length() > NAME_PART
                || name.length() > 1 && name.codePoints().allMatch(Character::isIdeographic);
    }

    /** As {@link #areIn}, and by a part of a name: for what is lost without harm. */
    public boolean arePartlyIn(String text) {
        return areIn(text)
                || names.stream()
                        .flatMap(name -> Stream.of(name.split("[\\s.,_-]+")))
                        .filter(part -> part.length() >= NAME_PART && Character.isUpperCase(part.charAt(0)))
                        .anyMatch(part -> standsIn(part, text));
    }

    /** Whether a piece that was cut short is the beginning of what tells of the person. */
    public boolean beginAs(String cut) {
        String start = cut.endsWith("…") ? cut.substring(0, cut.length() - 1).strip() : cut.strip();
        return start.length() >= TELLING && words.stream().anyMatch(said -> said.startsWith(start));
    }

    /** "Li" does not stand in "Lisa", but 李 does in 李小姐: there, nothing separates words. */
    private static boolean standsIn(String name, String text) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (!joined(text, at - 1, at) && !joined(text, at + name.length() - 1, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(String text, int left, int right) {
        return left >= 0 && right < text.length() && isSpelled(text.charAt(left)) && isSpelled(text.charAt(right));
    }

    private static boolean isSpelled(char sign) {
        return Character.isLetterOrDigit(sign) && !Character.isIdeographic(sign);
    }
}
