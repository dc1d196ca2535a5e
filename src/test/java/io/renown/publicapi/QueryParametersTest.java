package io.renown.publicapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.renown.publicapi.problem.RefusedParameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class QueryParametersTest {

    private static final Set<String> KNOWN = Set.of("rating", "limit", "cursor");

    private static QueryParameters query(Map<String, List<String>> given) {
        return new QueryParameters(MultiValueMap.fromMultiValue(given), KNOWN);
    }

    @Test
    void readsSeveralValuesRepeatedOrWithCommas() {
        assertThat(query(Map.of("rating", List.of("1,2", "3", ""))).all("rating"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> query(Map.of("ratings", List.of("1"))))
                .isInstanceOf(RefusedParameter.class)
                .hasMessageContaining("ratings");
        assertThatThrownBy(() -> query(Map.of("<script>", List.of("1"))))
                .isInstanceOf(RefusedParameter.class)
                .hasMessageNotContaining("script");
    }

    @Test
    void refusesASingleValueGivenTwice() {
        assertThatThrownBy(() -> query(Map.of("cursor", List.of("a", "b"))).single("cursor"))
                .isInstanceOf(RefusedParameter.class);
    }

    @Test
    void keepsPagesWithinTheirLimit() {
        assertThat(query(Map.of()).limit()).isEqualTo(50);
        assertThat(query(Map.of("limit", List.of("200"))).limit()).isEqualTo(200);
        for (String limit : List.of("0", "201", "-1", "1e2", "99999999999")) {
            assertThatThrownBy(() -> query(Map.of("limit", List.of(limit))).limit())
                    .as(limit)
                    .isInstanceOf(RefusedParameter.class);
        }
    }

    @Test
    void pagesThroughAListAtHandWithoutLossOrRepeat() {
        List<String> all = List.of("a", "b", "c", "d", "e");
        LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>(Map.of("limit", List.of("2")));
        ApiList<String> first = ApiList.page(all, item -> item, new QueryParameters(given, KNOWN));
        given.add("cursor", first.nextCursor());
        ApiList<String> second = ApiList.page(all, item -> item, new QueryParameters(given, KNOWN));
        given.set("cursor", second.nextCursor());
        ApiList<String> third = ApiList.page(all, item -> item, new QueryParameters(given, KNOWN));

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(second.items()).containsExactly("c", "d");
        assertThat(third.items()).containsExactly("e");
        assertThat(third.nextCursor()).isNull();
        given.set("cursor", first.nextCursor());
        assertThatThrownBy(() -> ApiList.page(List.of("x", "y"), item -> item, new QueryParameters(given, KNOWN)))
                .isInstanceOf(RefusedParameter.class);
    }
}
