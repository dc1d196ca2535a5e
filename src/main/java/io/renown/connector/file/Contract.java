package io.renown.connector.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure we are of what a connector's file says.
 *
 * @param sources addresses of the documents it was written from
 * @param note what is open, for the people who connect an account
 */
public record Contract(
        ContractState state, List<String> sources, @Nullable String note) {

    public Contract {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
