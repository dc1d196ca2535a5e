package io.renown.support;

import io.renown.appearance.DnsText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** A DNS that knows what tests put into it, and can be out of reach. */
@Component
@Primary
public class ZonesOfTests implements DnsText {

    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private volatile boolean down;

    public void put(String name, String... values) {
        texts.put(name, List.of(values));
    }

    public void remove(String name) {
        texts.remove(name);
    }

    public void down(boolean isDown) {
        down = isDown;
    }

    @Override
    public List<String> textsOf(String name) throws Unreachable {
        if (down) {
            throw new Unreachable(new IOException("no server answers"));
        }
        return texts.getOrDefault(name, List.of());
    }
}
