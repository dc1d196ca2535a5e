package io.renown.account;

import io.renown.connector.file.Connector;
import io.renown.connector.file.Setting;
import io.renown.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Looks at what a member typed for a platform before anybody is called with it. Values end up in addresses, headers and
 * signatures: nothing that ends a line gets through but the lines of a PEM key.
 *
 * @param open by key
 * @param secret by key, to be sealed
 */
record SettingsCheck(Map<String, String> open, Map<String, String> secret) {

    static final int LONGEST = 4_000;

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN [A-Z0-9 ]{3,40}-----\n[A-Za-z0-9+/=\n]{1,3900}\n-----END [A-Z0-9 ]{3,40}-----");

    /** A line's end, a direction or a sign that nobody sees: pasted by accident, or to be mistaken. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    /**
     * @param typed by key; blank for none
     * @param kept secrets that hold where nothing is typed; empty for a new account
     * @throws Problem {@code account-setting-unknown}, {@code -missing}, {@code -long}, {@code -characters},
     *     {@code -pattern}, each with the setting's key as its first argument
     */
    static SettingsCheck of(Connector connector, Map<String, String> typed, Map<String, String> kept) {
        Set<String> asked = connector.settings().stream()
                .filter(setting -> setting.by() == Setting.Giver.MEMBER)
                .map(Setting::key)
                .collect(Collectors.toSet());
        typed.keySet().stream().filter(key -> !asked.contains(key)).findFirst().ifPresent(key -> {
            throw Problem.invalid("account-setting-unknown", shortened(key));
        });
        Map<String, String> open = new LinkedHashMap<>();
        Map<String, String> secret = new LinkedHashMap<>();
        for (Setting setting : connector.settings()) {
            if (!asked.contains(setting.key())) {
                continue;
            }
            String value = checked(setting, Objects.requireNonNullElse(typed.get(setting.key()), ""));
            if (value.isEmpty() && setting.secret()) {
                value = Objects.requireNonNullElse(kept.get(setting.key()), "");
            }
            if (!value.isEmpty()) {
                (setting.secret() ? secret : open).put(setting.key(), value);
            } else if (!setting.optional()) {
                throw Problem.invalid("account-setting-missing", setting.key());
            }
        }
        return new SettingsCheck(Map.copyOf(open), Map.copyOf(secret));
    }

    private static String checked(Setting setting, String typed) {
        if (typed.length() > LONGEST) {
            throw Problem.invalid("account-setting-long", setting.key(), LONGEST);
        }
        String value = typed.replace("\r\n", "\n").strip();
        if (UNSEEN.matcher(value).find() && !PEM.matcher(value).matches()) {
            throw Problem.invalid("account-setting-characters", setting.key());
        }
        String pattern = setting.pattern();
        if (pattern != null && !value.isEmpty() && !value.matches(pattern)) {
            throw Problem.invalid(
                    "account-setting-pattern", setting.key(), Objects.requireNonNullElse(setting.example(), ""));
        }
        return value;
    }

    private static String shortened(String key) {
        return UNSEEN.matcher(key.length() > 40 ? key.substring(0, 40) : key).replaceAll("");
    }

    /** Both kinds. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(open);
        all.putAll(secret);
        return Map.copyOf(all);
    }

    /** Not the values. */
    @Override
    public String toString() {
        return "SettingsCheck" + all().keySet();
    }
}
