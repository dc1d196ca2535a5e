package io.renown.review.analysis;

/** This machine cannot run the models of the deep pass; trying again changes nothing before the next start. */
public final class DeepPassUnavailableException extends RuntimeException {

    /** @param message in English, for the operator: what is missing */
    public DeepPassUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
