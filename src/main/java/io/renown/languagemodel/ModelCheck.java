package io.renown.languagemodel;

import io.renown.shared.Problem;
import io.renown.shared.TextCut;
import io.renown.tenancy.Permission;
import io.renown.tenancy.RequiresPermission;
import org.springframework.stereotype.Service;

/** Whether address, model and key of a language model are right. */
@Service
public class ModelCheck {

    private static final int SHOWN = 60;

    private final LanguageModel model;

    ModelCheck(LanguageModel model) {
        this.model = model;
    }

    /**
     * Asks the model for a word.
     *
     * @return the beginning of what it says
     * @throws Problem {@code text-service-...}
     */
    @RequiresPermission(Permission.TENANT_MANAGE)
    public String answer() {
        String said = model.ask("Answer with the single word that the data holds.", "tea");
        return TextCut.beginning(said, SHOWN);
    }
}
