/** What background work learns of the pages that are waited for. */
@NullMarked
package io.renown.jobs.web;

import org.jspecify.annotations.NullMarked;
