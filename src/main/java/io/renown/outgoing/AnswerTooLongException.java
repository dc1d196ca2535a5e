package io.renown.outgoing;

import java.io.IOException;

/** An answer that brings more than a call takes; the rest of it was not read. */
public final class AnswerTooLongException extends IOException {

    AnswerTooLongException(int limit) {
        super("the answer is longer than " + limit + " bytes");
    }
}
