package io.renown.reply;

/** Why a reply that stood on a platform stands there no more. */
public enum ReplyEnding {
    REPLACED,
    WITHDRAWN,
    REJECTED,
    /** Changed or removed on the platform by somebody. */
    ELSEWHERE,
    /** It had been marked by mistake. */
    UNMARKED;

    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
