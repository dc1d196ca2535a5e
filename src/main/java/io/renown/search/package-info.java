/**
 * How text is made searchable: one analysis for all languages (CJK bigrams, traditional folded to simplified), stems for
 * Western ones and Korean; the same analysers serve the index, the query and the marking of hits, on Lucene in the process
 * ({@code renown.search.engine=lucene}) and on an OpenSearch cluster alike. Where the index is and whose it is:
 * {@link io.renown.search.SearchSettings}, {@link io.renown.search.IndexLedger}, {@link io.renown.search.IndexSuccessor}.
 */
@ApplicationModule(allowedDependencies = {"shared", "embedded"})
@NullMarked
package io.renown.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
