/** The import pages: a new import with its mapping and preview, the list of imports, one import at work or done. */
@NullMarked
package io.renown.importing.ui;

import org.jspecify.annotations.NullMarked;
