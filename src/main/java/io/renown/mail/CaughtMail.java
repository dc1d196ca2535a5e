package io.renown.mail;

import java.time.Instant;

/** A mail that was not sent, since no server is named. */
record CaughtMail(Instant at, String to, String subject, String text) {}
