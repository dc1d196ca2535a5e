/** What the portal answers while its database is away. */
@NullMarked
package io.renown.embedded.web;

import org.jspecify.annotations.NullMarked;
