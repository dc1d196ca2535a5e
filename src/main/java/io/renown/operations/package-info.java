/**
 * What those who run the portal see of it: tenants, jobs, queues, the index and the nodes, in numbers; no review, and
 * nothing of a tenant's customers. Each service is {@link io.renown.tenancy.RequiresOperator}, each deed is written into
 * the operators' log and into the chain of the tenant it concerns.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "tenancy", "audit", "identity", "nodes", "jobs", "review", "provisioning", "ui"
        })
@NullMarked
package io.renown.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
