package io.renown.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.renown.jobs.TenantJob;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantScopedSql;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@AnalyzeClasses(packages = "io.renown", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Services of the fence itself; why each asks for no permission stands in its description. */
    private static final Set<String> THE_FENCE = Set.of(
            "TenantDirectory",
            "MembershipGate",
            "PersonService",
            "PasswordService",
            "PasswordResets",
            "SecondFactors",
            "SignInSessions",
            "FederatedSignIn",
            "InviteEntrance",
            "PortalOperators",
            "SenderConfirmation",
            "ApiTokenService",
            "AuditLog");

    @ArchTest
    static final ArchRule ONLY_UI_USES_VAADIN = noClasses()
            .that()
            .resideOutsideOfPackages("..ui..", "..settings..", "io.renown.identity.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..")
            .because("services outlive screens: return records, and let the ui package of the module show them");

    @ArchTest
    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("a module hands out records; its rows are its own");

    @ArchTest
    static final ArchRule PARTS_OF_A_ROW_ARE_CHANGED_BY_THE_ROW = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Embeddable.class)
            .and(DescribedPredicate.describe("write a column", ArchitectureTest::writesColumn))
            .should()
            .onlyBeCalled()
            .byClassesThat(annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)))
            .because("the entity notes when it changed, and what may not change any more: tell it, not its part");

    @ArchTest
    static final ArchRule OWN_SQL_IS_MARKED = noClasses()
            .that()
            .areNotAnnotatedWith(TenantScopedSql.class)
            .and()
            .haveSimpleNameNotEndingWith("Configuration")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "runs SQL",
                    call -> (call.getTargetOwner().isEquivalentTo(JdbcClient.class)
                                    && call.getName().equals("sql"))
                            || (call.getTargetOwner().isAssignableTo(JdbcTemplate.class)
                                    && call.getName().matches("query.*|update|batchUpdate|execute"))
                            || call.getName().matches("createNativeQuery|createNativeMutationQuery")))
            .because("native SQL is not filtered by tenant: mark the class @TenantScopedSql and pass the tenant");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("Tsid")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the time: inject a java.time.Clock");

    @ArchTest
    static final ArchRule SERVICE_METHODS_DECLARE_A_PERMISSION = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and()
            .areDeclaredInClassesThat(DescribedPredicate.describe(
                    "are not the fence itself", owner -> !THE_FENCE.contains(owner.getSimpleName())))
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("io.renown.provisioning..", "io.renown.backup..", "io.renown.operations..")
            .should(declareAPermission())
            .because("what a role may do is decided at the service, nowhere else: add @RequiresPermission");

    @ArchTest
    static final ArchRule ONLY_OPERATORS_STAND_ABOVE_TENANTS = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.renown.provisioning..",
                    "io.renown.backup..",
                    "io.renown.operations..",
                    "io.renown.cli..",
                    "io.renown")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.renown.provisioning..", "io.renown.backup..")
            .because(
                    "provisioning and backups reach every tenant and ask for no permission: only operators may call it");

    @ArchTest
    static final ArchRule SERVICES_OF_OPERATORS_ARE_THEIRS_ALONE = classes()
            .that()
            .resideInAPackage("io.renown.operations..")
            .and()
            .areAnnotatedWith(Service.class)
            .should()
            .beAnnotatedWith(io.renown.tenancy.RequiresOperator.class)
            .because("they look across tenants and ask for no permission of one");

    @ArchTest
    static final ArchRule JOBS_CARRY_THEIR_TENANT = classes()
            .that()
            .implement(org.jobrunr.jobs.lambdas.JobRequest.class)
            .should(be(
                    DescribedPredicate.describe("a TenantJob", (JavaClass job) -> job.isAssignableTo(TenantJob.class))))
            .because("a job runs long after its request: it names its tenant itself");

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .areTopLevelClasses()
            .should(resideInANullMarkedPackage())
            .because("null is a value only where @Nullable says so: add a package-info with @NullMarked");

    @ArchTest
    static final ArchRule TABS_ARE_REACHED_THROUGH_ONE_HELPER = noClasses()
            .that()
            .doNotHaveSimpleName("TenantUi")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "calls UI.access",
                    call -> call.getTargetOwner().getFullName().equals("com.vaadin.flow.component.UI")
                            && call.getName().startsWith("access")))
            .because("a task of another tab may run in this thread: TenantUi.access binds its own tenant again");

    @ArchTest
    static final ArchRule NOBODY_BELIEVES_WHERE_A_REQUEST_SAYS_IT_WENT = noClasses()
            .that()
            .doNotHaveSimpleName("Dress") // what a page before sign-in looks like, and nothing else
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "reads the host of a request",
                    call -> call.getName()
                                    .matches(
                                            "getServerName|getRequestURL|getLocalName|getServerPort|isSecure|getScheme")
                            && call.getTargetOwner().getName().matches(".*Request(Wrapper)?")))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "builds an address out of the request",
                    call -> call.getName()
                            .matches("fromCurrent(Request|ContextPath|RequestUri|ServletMapping)|fromHttpRequest")))
            .because("its sender writes the Host and the forwarded headers: begin links with renown.url");

    private static boolean writesColumn(JavaMethod method) {
        return method.getFieldAccesses().stream()
                .filter(access -> access.getAccessType() == JavaFieldAccess.AccessType.SET)
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .anyMatch(field -> !field.isAnnotatedWith(Transient.class));
    }

    private static ArchCondition<JavaMethod> declareAPermission() {
        return new ArchCondition<>("declare a permission") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!method.isAnnotatedWith(RequiresPermission.class)
                        && !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " asks for no permission"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(org.jspecify.annotations.NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not null-marked"));
                }
            }
        };
    }
}
