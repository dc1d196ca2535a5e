package io.renown.bench.words;

import java.util.List;

/** Names as platforms show them: masked, abbreviated, made up. */
public final class AuthorNames {

    private static final char[] INITIALS = "ABCDEFGHIJKLMNOPRSTVW".toCharArray();

    private final CoinedWords coined;
    private final String[] surnames;

    AuthorNames(CoinedWords coined, List<String> surnames) {
        this.coined = coined;
        this.surnames = surnames.toArray(String[]::new);
    }

    /** @param number whose; the same number is the same name */
    public String name(long number) {
        Dice dice = Dice.of(0xA17L, number);
        StringBuilder out = new StringBuilder(16);
        if (surnames.length == 0) {
            coined.appendTo(out, dice);
            out.append(' ').append(INITIALS[dice.nextInt(INITIALS.length)]).append('.');
            return out.toString();
        }
        String surname = surnames[dice.nextSkewed(surnames.length)];
        switch (dice.nextInt(4)) {
            case 0 -> out.append(surname).append("***").append(dice.nextInt(10));
            case 1 -> {
                out.append(surname);
                coined.appendTo(out, dice);
            }
            case 2 -> {
                coined.appendTo(out, dice);
                out.append(dice.nextInt(1_000));
            }
            default -> out.append("user_").append(Long.toString(dice.nextLong() >>> 28, 36));
        }
        return out.toString();
    }
}
