@org.jspecify.annotations.NullMarked
package io.renown.operations;
