package io.renown.analysis;

import java.util.List;

/** How strongly a review feels, whichever way: strong words, exclamation marks, capitals, repeated letters. */
final class EmotionGauge {

    private EmotionGauge() {}

    /** @return 0 (calm) to 1 */
    static double measure(String whole, FoldedText text, List<Tone> tones) {
        double strongest = 0;
        for (Tone tone : tones) {
            strongest = Math.max(strongest, Math.abs(tone.value()));
        }
        int exclamations = 0;
        int repeats = 0;
        int capitals = 0;
        int cased = 0;
        for (int i = 0; i < text.length; i++) {
            char folded = text.chars[i];
            char original = whole.charAt(i);
            if (folded == '!') {
                exclamations++;
            }
            if (i >= 2 && folded == text.chars[i - 1] && folded == text.chars[i - 2] && Character.isLetter(folded)) {
                repeats++;
            }
            if (Character.isUpperCase(original)) {
                capitals++;
                cased++;
            } else if (Character.isLowerCase(original)) {
                cased++;
            }
        }
        boolean shouting = cased >= 12 && capitals > cased * 0.6;
        double emotion = Math.min(strongest, 4) / 4 * 0.65
                + Math.min(exclamations, 4) * 0.07
                + Math.min(repeats, 3) * 0.05
                + (shouting ? 0.2 : 0)
                + Math.min(tones.size(), 8) * 0.01;
        return Math.min(1, emotion);
    }
}
