/** The completeness ledger: a table over all connected listings, and a page for each. */
@NullMarked
package io.renown.sync.ui;

import org.jspecify.annotations.NullMarked;
