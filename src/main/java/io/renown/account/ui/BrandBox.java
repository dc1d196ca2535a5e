package io.renown.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandTree;
import io.renown.ui.TenantPage;
import java.util.stream.Collectors;

/** A brand with its path; the one in view, or the only one, to begin with. */
final class BrandBox extends ComboBox<BrandDetails> {

    BrandBox(BrandTree tree) {
        setItems(tree.all());
        setItemLabelGenerator(
                item -> tree.pathTo(item.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › ")));
        if (tree.all().size() == 1) {
            setValue(tree.all().getFirst());
        }
        TenantPage.brand().ifPresent(this::setValue);
    }
}
