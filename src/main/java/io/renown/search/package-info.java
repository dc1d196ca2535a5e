/**
 * How text is made searchable: one analysis for all languages (CJK bigrams, traditional folded to simplified), stems for
 * Western ones and Korean; the same analysers serve the index, the query and the marking of hits.
 */
@ApplicationModule(allowedDependencies = {"shared", "embedded"})
@NullMarked
package io.renown.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
