package io.renown.order;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An order's lines as JSON in its row; none are NULL. */
@Converter
class LinesColumn implements AttributeConverter<List<OrderLine>, @Nullable String> {

    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<OrderLine> lines) {
        return lines == null || lines.isEmpty() ? null : JsonMapper.shared().writeValueAsString(lines);
    }

    @Override
    public List<OrderLine> convertToEntityAttribute(@Nullable String json) {
        return json == null ? List.of() : List.copyOf(JsonMapper.shared().readValue(json, LINES));
    }
}
