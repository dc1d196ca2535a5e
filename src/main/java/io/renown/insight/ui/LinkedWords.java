package io.renown.insight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A translated sentence, some of whose words are links: wherever the language puts them. */
public final class LinkedWords extends Paragraph {

    /** From a private area of Unicode: no translation has them. */
    private static final String OPEN = "\uE000";

    private static final String CLOSE = "\uE001";
    private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

    /** @param args of the translation; a component among them stands where its placeholder does */
    public LinkedWords(String key, Object... args) {
        List<Component> links = new ArrayList<>();
        Object[] words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i];
            if (args[i] instanceof Component link) {
                words[i] = OPEN + links.size() + CLOSE;
                links.add(link);
            }
        }
        String sentence = getTranslation(key, words);
        Matcher place = PLACE.matcher(sentence);
        int from = 0;
        while (place.find()) {
            add(new Text(sentence.substring(from, place.start())), links.get(Integer.parseInt(place.group(1))));
            from = place.end();
        }
        add(new Text(sentence.substring(from)));
    }
}
