package io.renown.account;

import java.util.Map;

/**
 * What a member typed to connect an account.
 *
 * @param platform slug of a connector
 * @param settings by key, secrets included
 */
public record NewAccount(String platform, String name, Map<String, String> settings) {

    public NewAccount {
        settings = Map.copyOf(settings);
    }

    /** Not the values. */
    @Override
    public String toString() {
        return "NewAccount[" + platform + " " + settings.keySet() + "]";
    }
}
