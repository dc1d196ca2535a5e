package io.renown.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the browser and the system that a user agent names: "Firefox · Windows". */
final class DeviceName {

    /** Browsers pose as others, so the first that is found is meant. */
    private static final SequencedMap<String, String> BROWSERS = inOrder(
            Map.entry("MicroMessenger/", "WeChat"),
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("QQBrowser/", "QQ Browser"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final SequencedMap<String, String> SYSTEMS = inOrder(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private DeviceName() {}

    @SafeVarargs
    private static SequencedMap<String, String> inOrder(Map.Entry<String, String>... names) {
        SequencedMap<String, String> ordered = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> ordered.put(name.getKey(), name.getValue()));
        return ordered;
    }

    /** Empty when neither is known. */
    static Optional<String> of(String agent) {
        String name = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.entrySet().stream()
                        .filter(entry -> agent.contains(entry.getKey()))
                        .limit(1))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" · "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
