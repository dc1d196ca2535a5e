package io.renown.account;

/** The platform says that there is something new for an account; published in the transaction that notes the message. */
public record AccountSentMessage(int tenantId, long accountId) {}
