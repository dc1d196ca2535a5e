/** What training leaves behind and reading uses: weights of one byte each, and what a margin means. */
@NullMarked
package io.renown.analysis.model;

import org.jspecify.annotations.NullMarked;
