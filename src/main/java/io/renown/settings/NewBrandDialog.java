package io.renown.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.renown.tenancy.BrandDetails;
import io.renown.tenancy.BrandService;
import io.renown.tenancy.BrandTree;
import io.renown.ui.Notices;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes a brand. */
final class NewBrandDialog extends FormDialog {

    private final BrandService brands;
    private final BrandTree tree;
    private final Runnable made;
    private final TextField name = new TextField();
    private final TextField key = new TextField();
    private final ComboBox<BrandDetails> parent = new ComboBox<>();

    NewBrandDialog(BrandService brands, Runnable made) {
        this(brands, made, "settings.brands.new-brand");
    }

    private NewBrandDialog(BrandService brands, Runnable made, String titleKey) {
        super(translate(titleKey), translate("settings.brands.create"));
        this.brands = brands;
        this.tree = brands.tree();
        this.made = made;
        name.setLabel(getTranslation("settings.brands.name"));
        name.setRequired(true);
        name.setMaxLength(120);
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            if (key.isEmpty() || key.getValue().equals(keyOf(change.getOldValue()))) {
                key.setValue(keyOf(change.getValue()));
            }
        });
        key.setLabel(getTranslation("settings.brands.key"));
        key.setHelperText(getTranslation("settings.brands.key.help"));
        key.setRequired(true);
        key.setPattern("[a-z0-9][a-z0-9\\-]{0,59}");
        key.setAllowedCharPattern("[a-z0-9\\-]");
        key.setMaxLength(60);
        parent.setLabel(getTranslation("settings.brands.parent"));
        parent.setItems(tree.all());
        parent.setItemLabelGenerator(this::path);
        parent.setClearButtonVisible(true);
        parent.setPlaceholder(getTranslation("settings.brands.parent.none"));
        parent.setVisible(!tree.all().isEmpty());
        addFields(name, key, parent);
    }

    @Override
    boolean save() {
        name.setInvalid(name.getValue().isBlank());
        key.setInvalid(!key.getValue().matches("[a-z0-9][a-z0-9-]{0,59}"));
        if (name.isInvalid() || key.isInvalid()) {
            return false;
        }
        if (tree.findByKey(key.getValue()).isPresent()) {
            refuse(getTranslation("settings.brands.key.taken", key.getValue()));
            return false;
        }
        BrandDetails brand = brands.apply(
                key.getValue(),
                name.getValue(),
                parent.getValue() == null ? null : parent.getValue().id());
        Notices.done("settings.brands.brand-created", brand.name());
        made.run();
        return true;
    }

    private String path(BrandDetails brand) {
        return tree.pathTo(brand.id()).stream().map(BrandDetails::name).collect(Collectors.joining(" › "));
    }

    /** A key from a name as far as its letters go: "Lotus Tea 莲舍" becomes {@code lotus-tea}. */
    static String keyOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        return cut.replaceAll("-+$", "");
    }

    private static String translate(String key) {
        return com.vaadin.flow.i18n.I18NProvider.translate(key);
    }
}
