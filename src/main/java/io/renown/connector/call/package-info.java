/** One call after another: requests filled in, signed and sent, answers read. Known only inside the module. */
@NullMarked
package io.renown.connector.call;

import org.jspecify.annotations.NullMarked;
