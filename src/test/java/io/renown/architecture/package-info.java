/** What must hold in all of the code. */
@org.jspecify.annotations.NullMarked
package io.renown.architecture;
