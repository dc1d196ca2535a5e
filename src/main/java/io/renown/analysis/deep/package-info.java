/**
 * The deep pass: sentence embeddings by ONNX models on the processor, and the heads that read sentiment from them. The
 * models come as Maven artifacts and are loaded when first needed. No events.
 */
@NullMarked
package io.renown.analysis.deep;

import org.jspecify.annotations.NullMarked;
