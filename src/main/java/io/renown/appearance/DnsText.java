package io.renown.appearance;

import java.util.List;

/** Asks the DNS for texts. */
public interface DnsText {

    /**
     * @param name in ASCII
     * @return none where the name or its texts do not exist
     * @throws Unreachable when no server answered
     */
    List<String> textsOf(String name) throws Unreachable;

    /** That is no answer: it may be there. */
    final class Unreachable extends Exception {
        public Unreachable(Throwable cause) {
            super(cause);
        }
    }
}
