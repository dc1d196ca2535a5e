package io.renown.account;

/** An account that had stopped works again: what waited for it may go on at once. */
public record AccountReconnected(int tenantId, long accountId) {}
