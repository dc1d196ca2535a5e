/** The pages before a tenant is chosen: sign-in and the choice of the organization. */
@NullMarked
package io.renown.ui.entrance;

import org.jspecify.annotations.NullMarked;
