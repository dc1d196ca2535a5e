package io.renown.ui;

import com.vaadin.flow.component.avatar.Avatar;

/** A person as a small disc with initials, in a colour that stays theirs. */
public final class PersonAvatar extends Avatar {

    private static final int COLOURS = 7;

    public PersonAvatar(String name) {
        super(name);
        setAbbreviation(initials(name));
        setColorIndex(Math.floorMod(name.hashCode(), COLOURS));
        setTooltipEnabled(true);
        addClassName("rn-avatar");
    }

    /** One or two letters; Chinese, Japanese and Korean names show their first character. */
    static String initials(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "?" : new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
