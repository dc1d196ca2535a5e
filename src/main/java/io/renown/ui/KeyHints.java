package io.renown.ui;

import java.util.List;

/** Slot: the keys a feature answers to, for the list behind {@code ?}. A Spring bean. */
@FunctionalInterface
public interface KeyHints {

    List<KeyHint> list();
}
