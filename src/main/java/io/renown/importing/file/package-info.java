/**
 * From a file on disk to checked {@link io.renown.review.RawReview} rows: format, encoding, delimiter and columns are
 * found by {@link io.renown.importing.file.FilePreview}, rows are read by {@link io.renown.importing.file.RecordReader}
 * in constant memory and checked by {@link io.renown.importing.file.RowParser}. A bad row costs that row, never the file.
 * No database and no framework here.
 */
@NamedInterface("file")
@NullMarked
package io.renown.importing.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
