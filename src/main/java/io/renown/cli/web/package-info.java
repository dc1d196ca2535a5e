/** The door of operators into a running portal: from this machine only, with the key of its data folder. */
@NullMarked
package io.renown.cli.web;

import org.jspecify.annotations.NullMarked;
