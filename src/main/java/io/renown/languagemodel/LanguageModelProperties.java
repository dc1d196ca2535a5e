package io.renown.languagemodel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's own language model, for tenants that choose it; none while the address is empty. Its host must be allowed
 * in {@code renown.outgoing.allowed-hosts} when it is not on the public internet.
 *
 * @param baseUrl as {@code http://models.internal:8000/v1}
 * @param perDay calls of one tenant, whatever it sets itself
 */
@ConfigurationProperties("renown.language-model")
record LanguageModelProperties(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String model,
        @DefaultValue("") String apiKey,
        @DefaultValue("1000") int perDay) {

    boolean isThere() {
        return !baseUrl.isEmpty() && !model.isEmpty();
    }

    @Override
    public String toString() {
        return "LanguageModelProperties[" + baseUrl + ", " + model + "]";
    }
}
