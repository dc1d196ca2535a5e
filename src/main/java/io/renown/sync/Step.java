package io.renown.sync;

/** What follows a page. */
sealed interface Step {

    Walk walk();

    record On(Walk walk) implements Step {}

    record End(Walk walk, Ending ending) implements Step {}
}
