package io.renown.mail;

enum MailState {
    WAITING,
    SENT,
    /** No server is named: kept for a day, to be looked at. */
    CAUGHT,
    /** Given up after the last attempt. */
    FAILED
}
