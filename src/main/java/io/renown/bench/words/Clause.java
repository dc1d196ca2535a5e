package io.renown.bench.words;

import java.util.ArrayList;
import java.util.List;

/** A clause with slots, ready to be filled. */
final class Clause {

    private final List<Part> parts;

    private Clause(List<Part> parts) {
        this.parts = parts;
    }

    private sealed interface Part {
        record Fixed(String text) implements Part {}

        record OneOf(String[] words) implements Part {}

        record Coined(CoinedWords words) implements Part {}

        record Model() implements Part {}

        record Number() implements Part {}
    }

    /** @throws IllegalArgumentException for a slot nobody knows */
    static Clause of(String text, VocabularyFile file, CoinedWords coined) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (open > from) {
                parts.add(new Part.Fixed(text.substring(from, open)));
            }
            parts.add(slot(text.substring(open + 1, close), file, coined));
            from = close + 1;
        }
        if (from < text.length()) {
            parts.add(new Part.Fixed(text.substring(from)));
        }
        return new Clause(List.copyOf(parts));
    }

    private static Part slot(String name, VocabularyFile file, CoinedWords coined) {
        return switch (name) {
            case "name" -> new Part.Coined(coined);
            case "model" -> new Part.Model();
            case "n" -> new Part.Number();
            default -> new Part.OneOf(file.list(name).toArray(String[]::new));
        };
    }

    /** @param taste moves which words of a list come often, so that two listings do not speak of the same things */
    void appendTo(StringBuilder out, Dice dice, int taste) {
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed(String text) -> out.append(text);
                case Part.OneOf(String[] words) ->
                    out.append(words[(taste + dice.nextSkewed(words.length)) % words.length]);
                case Part.Coined(CoinedWords words) -> words.appendTo(out, dice);
                case Part.Model() -> CoinedWords.appendModel(out, dice);
                case Part.Number() -> out.append(1 + dice.nextSkewed(12));
            }
        }
    }
}
