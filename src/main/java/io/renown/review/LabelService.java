package io.renown.review;

import io.renown.shared.Problem;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels of the current tenant. */
@Service
public class LabelService {

    private static final int MOST = 500;

    private final LabelRepository labels;

    LabelService(LabelRepository labels) {
        this.labels = labels;
    }

    @Transactional(readOnly = true)
    @RequiresPermission(Permission.REVIEW_READ)
    public List<LabelDetails> list() {
        return labels.findAll().stream()
                .map(Label::details)
                .sorted(Comparator.comparing(LabelDetails::name))
                .toList();
    }

    /** Creates the label, or gives the one of this name another colour. */
    @Transactional
    @RequiresPermission(Permission.LABEL_MANAGE)
    public LabelDetails apply(String name, String colour) {
        Optional<Label> known = labels.findByName(name.strip());
        if (known.isPresent()) {
            known.get().recolour(colour);
            return known.get().details();
        }
        if (labels.count() >= MOST) {
            throw Problem.conflict("too-many-labels", MOST);
        }
        return labels.save(new Label(name, colour)).details();
    }
}
