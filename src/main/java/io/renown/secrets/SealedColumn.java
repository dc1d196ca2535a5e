package io.renown.secrets;

import java.util.List;

/**
 * How to walk the rows of a column that holds sealed values, so that keys can rotate. One bean per column;
 * {@link SealedColumns} makes the usual ones.
 */
public interface SealedColumn {

    /** What the values were sealed for. */
    String purpose();

    /** Whether {@link PersonSecretBox} seals it, not {@link SecretBox}. */
    boolean isOfPersons();

    /** Rows with a value, by id, beyond {@code id}; of the current tenant, unless they are of persons. */
    List<SealedRow> after(long id, int limit);

    /**
     * Puts {@code sealed} in the place of the value of {@code row}.
     *
     * @return false when the row holds another value by now; it was left alone
     */
    boolean replace(SealedRow row, byte[] sealed);
}
