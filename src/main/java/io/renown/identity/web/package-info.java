/** The gate of every request: sign-in, tokens, and the binding of a request to one tenant. */
@NamedInterface("web")
@NullMarked
package io.renown.identity.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
