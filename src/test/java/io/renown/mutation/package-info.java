/**
 * Proof that the tests of isolation would notice: takes one tenant predicate at a time out of the statements that reach
 * the database, and runs the tests that sent it. {@code ./renown mutations} starts it.
 */
@org.jspecify.annotations.NullMarked
package io.renown.mutation;
