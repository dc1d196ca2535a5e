package io.renown.account;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What platforms gave to this installation of Renown: {@code renown.connector.apps.<platform>.<key>}, or in the environment
 * {@code RENOWN_CONNECTOR_APPS_<PLATFORM>_<KEY>}, where hyphens are left out.
 */
@ConfigurationProperties("renown.connector")
record OperatorApps(@DefaultValue Map<String, Map<String, String>> apps) {

    OperatorApps {
        apps = apps.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> plain(entry.getKey()),
                        entry -> entry.getValue().entrySet().stream()
                                .collect(Collectors.toUnmodifiableMap(
                                        value -> plain(value.getKey()), Map.Entry::getValue, (first, second) -> first)),
                        (first, second) -> first));
    }

    Optional<String> find(String platform, String key) {
        return Optional.ofNullable(apps.getOrDefault(plain(platform), Map.of()).get(plain(key)))
                .filter(value -> !value.isBlank());
    }

    private static String plain(String key) {
        return key.replace("-", "").toLowerCase(java.util.Locale.ROOT);
    }

    /** Not the values. */
    @Override
    public String toString() {
        return "OperatorApps" + apps.keySet();
    }
}
