/**
 * Reviews: the one way in ({@code ReviewIngest}), versions, rollups, labels, notes, the inbox.
 */
@NullMarked
package io.renown.review;

import org.jspecify.annotations.NullMarked;
