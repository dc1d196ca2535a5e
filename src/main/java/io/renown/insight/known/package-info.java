/** Anomalies that members know the reason of: kept with a note, so that they are said calmly from then on. */
@NullMarked
package io.renown.insight.known;

import org.jspecify.annotations.NullMarked;
