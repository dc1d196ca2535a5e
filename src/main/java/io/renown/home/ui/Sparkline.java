package io.renown.home.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;

/** Thirty small bars, one a day, for eyes; the same in words for screen readers. */
final class Sparkline extends Div {

    private static final int STEP = 3;
    private static final int HEIGHT = 24;

    /** @param days how many reviews each day had; today is last */
    Sparkline(int[] days) {
        addClassName("rh-spark");
        int most = Arrays.stream(days).max().orElse(0);
        StringBuilder bars = new StringBuilder();
        StringBuilder floor = new StringBuilder();
        for (int i = 0; i < days.length; i++) {
            int x = i * STEP + 1;
            if (days[i] <= 0) {
                floor.append("M").append(x).append(' ').append(HEIGHT - 1).append("v1");
                continue;
            }
            int height = Math.max(2, Math.round((float) days[i] * (HEIGHT - 1) / most));
            bars.append("M").append(x).append(' ').append(HEIGHT).append("v-").append(height);
        }
        add(new Svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + days.length * STEP + " " + HEIGHT
                + "\" width=\"" + days.length * STEP + "\" height=\"" + HEIGHT + "\" aria-hidden=\"true\">"
                + "<path class=\"rh-spark-floor\" d=\"" + floor + "\"/><path d=\"" + bars + "\"/></svg>"));
        String words = getTranslation(
                "home.spark", days.length, most, Arrays.stream(days).sum());
        getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", words)
                .setAttribute("title", words);
    }
}
