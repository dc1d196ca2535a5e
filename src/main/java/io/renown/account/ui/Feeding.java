package io.renown.account.ui;

import io.renown.account.PickedListing;
import java.util.List;

@FunctionalInterface
interface Feeding {

    /** @return false when it was refused, as was said */
    boolean feed(List<PickedListing> picked);
}
