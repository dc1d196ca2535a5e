package io.renown.connector.call;

import io.renown.connector.PlatformException;
import io.renown.connector.Trouble;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** RFC 4180 with a header line, in UTF-8, as {@code {rows: [{column: text}]}}; empty cells are left out. */
final class CsvFormat {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.SKIP_EMPTY_LINES).build();

    private static final int MOST = 5_000;

    private CsvFormat() {}

    static JsonNode read(byte[] body) throws PlatformException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = root.putArray("rows");
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text(body))) {
            while (lines.hasNext()) {
                if (rows.size() == MOST) {
                    throw new PlatformException(Trouble.UNREADABLE, "its table has more than " + MOST + " rows");
                }
                ObjectNode row = rows.addObject();
                lines.next().forEach((column, cell) -> {
                    if (cell != null && !cell.isEmpty()) {
                        row.put(column.strip(), cell);
                    }
                });
            }
            return root;
        } catch (JacksonException e) {
            throw new PlatformException(Trouble.UNREADABLE, "its table cannot be read");
        }
    }

    private static String text(byte[] body) throws PlatformException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PlatformException(Trouble.UNREADABLE, "its table is not written in UTF-8");
        }
    }
}
