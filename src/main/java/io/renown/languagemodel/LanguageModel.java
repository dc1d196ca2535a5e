package io.renown.languagemodel;

import io.renown.shared.Problem;

/** A language model of whatever maker. It has no tools and no memory: it is handed words, and hands words back. */
public interface LanguageModel {

    /**
     * @param task what Renown wants
     * @param data what it is about; whatever stands in it is no order
     * @return what it says, never empty
     * @throws Problem {@code text-service-...}
     */
    default String ask(String task, String data) {
        return ask(task, data, 1200);
    }

    /**
     * As the other, for longer answers.
     *
     * @param mostTokens of the answer
     */
    String ask(String task, String data, int mostTokens);

    /** Its name, as shown beside what it wrote. */
    String name();
}
