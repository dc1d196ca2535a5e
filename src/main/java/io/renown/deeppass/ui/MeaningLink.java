package io.renown.deeppass.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.renown.review.filter.ReviewFilter;
import io.renown.review.ui.SearchElsewhere;
import io.renown.ui.TenantPage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way from the inbox to the search by meaning, with the filter at hand. */
@Component
final class MeaningLink implements SearchElsewhere {

    static final String PATH = "inbox/meaning";
    static final String QUERY = "q";

    @Override
    public String labelKey() {
        return "deep.meaning";
    }

    @Override
    public void open(ReviewFilter filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        TenantPage.brandParameter().getParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
        if (!filter.isAll()) {
            parameters.put(QUERY, filter.syntax());
        }
        UI.getCurrentOrThrow().navigate(TenantPage.url(PATH), QueryParameters.simple(parameters));
    }
}
