package io.renown.bench.words;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be said in one language. */
public final class Vocabulary {

    /** How many clauses praise, of those that judge at all, by stars. */
    private static final double[] PRAISE = {0, 0.06, 0.2, 0.5, 0.84, 0.96};

    private static final double PLAIN = 0.18;
    private static final double OF_THE_TRADE = 0.78;
    private static final String[] FACES_PLEASED = {"😊", "👍", "❤️", "😍", "🎉"};
    private static final String[] FACES_ANGRY = {"😡", "👎", "😞", "🙄"};
    private static final double FACE = 0.05;

    private final boolean spaced;
    private final String[] joins;
    private final String[] stops;
    private final AuthorNames authors;
    private final Map<Domain, Map<Mood, Clause[]>> ofTrade = new EnumMap<>(Domain.class);
    private final Map<Mood, Clause[]> general;
    private final Map<Mood, Clause[]> titles;
    private final Map<Mood, Clause[]> replies;

    Vocabulary(String language, boolean spaced) {
        this.spaced = spaced;
        VocabularyFile file = new VocabularyFile(language);
        CoinedWords coined = new CoinedWords(file.list("syllables"));
        joins = file.list("join").toArray(String[]::new);
        stops = file.list("stop").toArray(String[]::new);
        authors = new AuthorNames(coined, file.hasList("surnames") ? file.list("surnames") : List.of());
        for (Domain domain : Domain.values()) {
            ofTrade.put(domain, clauses(file, domain.name().toLowerCase(Locale.ROOT), coined));
        }
        general = clauses(file, "*", coined);
        titles = clauses(file, "title", coined);
        replies = clauses(file, "reply", coined);
    }

    private static Map<Mood, Clause[]> clauses(VocabularyFile file, String section, CoinedWords coined) {
        Map<Mood, Clause[]> clauses = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            clauses.put(
                    mood,
                    file.clauses(section, mood).stream()
                            .map(text -> Clause.of(text, file, coined))
                            .toArray(Clause[]::new));
        }
        return clauses;
    }

    public AuthorNames authors() {
        return authors;
    }

    String text(Domain domain, int stars, int chars, int taste, Dice dice) {
        StringBuilder out = new StringBuilder(chars + 64);
        boolean sentence = true;
        @Nullable Clause before = null;
        while (true) {
            int start = out.length();
            Mood mood = dice.chance(PLAIN) ? Mood.PLAIN : dice.chance(PRAISE[stars]) ? Mood.PLEASED : Mood.ANGRY;
            Map<Mood, Clause[]> source = dice.chance(OF_THE_TRADE) ? trade(domain) : general;
            Clause clause = pick(source, mood, dice, taste);
            if (clause == before) { // nobody says the same twice in a row
                clause = pick(general, mood, dice, taste);
            }
            before = clause;
            clause.appendTo(out, dice, taste);
            if (sentence) {
                out.setCharAt(start, Character.toTitleCase(out.charAt(start)));
            }
            if (out.length() >= chars) {
                break;
            }
            String join = joins[dice.nextInt(joins.length)];
            sentence = join.equals(".");
            out.append(join);
            if (spaced) {
                out.append(' ');
            }
        }
        out.append(stops[dice.nextInt(stops.length)]);
        if (dice.chance(FACE)) {
            String[] faces = stars > 3 ? FACES_PLEASED : FACES_ANGRY;
            out.append(faces[dice.nextInt(faces.length)]);
        }
        return out.toString();
    }

    private Map<Mood, Clause[]> trade(Domain domain) {
        Map<Mood, Clause[]> clauses = ofTrade.get(domain);
        return clauses == null ? general : clauses;
    }

    public String title(int stars, int taste, Dice dice) {
        return line(titles, stars, taste, dice);
    }

    public String reply(int stars, int taste, Dice dice) {
        return line(replies, stars < 3 ? 1 : 5, taste, dice);
    }

    private String line(Map<Mood, Clause[]> source, int stars, int taste, Dice dice) {
        Mood mood = stars == 3 ? Mood.PLAIN : stars > 3 ? Mood.PLEASED : Mood.ANGRY;
        StringBuilder out = new StringBuilder(48);
        pick(source, mood, dice, taste).appendTo(out, dice, taste);
        return out.toString();
    }

    private static Clause pick(Map<Mood, Clause[]> source, Mood mood, Dice dice, int taste) {
        Clause[] clauses = source.get(mood);
        if (clauses == null || clauses.length == 0) {
            throw new IllegalStateException("no clause for " + mood);
        }
        return clauses[(taste + dice.nextSkewed(clauses.length)) % clauses.length];
    }
}
