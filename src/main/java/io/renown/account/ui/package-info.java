/** The pages of platforms: accounts as cards, the gallery to connect one, its form, the listings it feeds. */
@NullMarked
package io.renown.account.ui;

import org.jspecify.annotations.NullMarked;
