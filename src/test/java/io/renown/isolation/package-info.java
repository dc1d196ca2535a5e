/** Nobody reads or changes anything of another tenant, through any door: generated from the model, not from memory. */
@org.jspecify.annotations.NullMarked
package io.renown.isolation;
