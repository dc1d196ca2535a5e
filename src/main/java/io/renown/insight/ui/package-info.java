/**
 * The pages of analysis. Other modules add a page of their own by an {@link io.renown.insight.ui.AnalysisTab} and a view
 * that extends {@link io.renown.insight.ui.AnalysisPage}.
 */
@NamedInterface("ui")
@NullMarked
package io.renown.insight.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
