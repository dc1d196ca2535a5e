/**
 * Translation of reviews for those who read them: {@link io.renown.translation.TranslationService} over one of several
 * providers, each a {@link io.renown.translation.Translator}. The original always stays, is what is shown first, and is the
 * only thing that is analysed. No events.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "audit", "privacy", "languagemodel", "review", "review :: ui", "ui"
        })
@NullMarked
package io.renown.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
