package io.renown.account;

import io.renown.connector.Access;
import io.renown.connector.ListingPage;
import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import io.renown.support.NoPlatform;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as a test has it. */
final class ScriptedPlatform extends NoPlatform {

    private @Nullable PlatformException failure;
    private Map<String, String> seen = Map.of();
    private final Map<String, ListingPage> pages = new HashMap<>();

    void failWith(@Nullable Trouble trouble) {
        failure = trouble == null ? null : new PlatformException(trouble, "words of the platform");
    }

    /** @param cursor empty for the first */
    void page(String cursor, ListingPage page) {
        pages.put(cursor, page);
    }

    /** The settings that the last call came with. */
    Map<String, String> seen() {
        return seen;
    }

    @Override
    public void test(Access access) throws PlatformException {
        seen = access.settings();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public ListingPage listings(Access access, @Nullable String cursor) throws PlatformException {
        test(access);
        ListingPage page = pages.get(cursor == null ? "" : cursor);
        if (page == null) {
            throw new AssertionError("nobody offered the page " + cursor);
        }
        return page;
    }
}
