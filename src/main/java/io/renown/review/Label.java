package io.renown.review;

import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A word that members attach by hand. */
@Entity
class Label {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private String name;
    private String colour;

    @SuppressWarnings("NullAway.Init")
    protected Label() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    Label(String name, String colour) {
        if (name.isBlank() || name.length() > 40 || name.contains("\"")) {
            throw Problem.invalid("label-name");
        }
        this.id = Tsid.next();
        this.name = name.strip();
        this.colour = checked(colour);
    }

    void recolour(String newColour) {
        colour = checked(newColour);
    }

    LabelDetails details() {
        return new LabelDetails(id, name, colour);
    }

    private static String checked(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw Problem.invalid("label-colour");
        }
        return colour;
    }
}
