package io.renown.translation;

import io.renown.shared.Problem;
import java.util.List;

/** A provider of translations. A bean for each. */
interface Translator {

    /** As settings name it. */
    String provider();

    /** As people know it, and see it beside each translation. */
    String name();

    /**
     * Of plain texts, in one call.
     *
     * @return as many, in the same order
     * @throws Problem {@code text-service-...}
     */
    List<String> translate(List<String> texts, TargetLanguage target);
}
