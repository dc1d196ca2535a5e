/** What a connector's file says, as records; the shape is that of {@code connectors/schema/connector.schema.json}. */
@NamedInterface("file")
@NullMarked
package io.renown.connector.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
