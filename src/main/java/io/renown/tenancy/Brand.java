package io.renown.tenancy;

import io.renown.shared.Tsid;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A public name under which a tenant trades; brands form a tree. */
@Entity
class Brand {

    @Id
    private Long id;

    @TenantId
    @PartitionKey
    private Integer tenantId;

    private @Nullable Long parentId;
    private String brandKey;
    private String name;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Brand() {}

    @SuppressWarnings("NullAway.Init") // the tenant is set by Hibernate
    Brand(String key, String name, @Nullable Long parentId, Instant createdAt) {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException("brand key must be 1 to 60 of a-z, 0-9 and hyphens: " + key);
        }
        this.id = Tsid.next();
        this.brandKey = key;
        this.parentId = parentId;
        this.createdAt = createdAt;
        this.name = checkedName(name);
    }

    void change(String newName, @Nullable Long newParentId) {
        name = checkedName(newName);
        parentId = newParentId;
    }

    BrandDetails details() {
        return new BrandDetails(id, parentId, brandKey, name);
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("brand name must have 1 to 120 characters");
        }
        return name.strip();
    }
}
