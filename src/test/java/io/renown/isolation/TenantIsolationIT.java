package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.renown.jobs.TenantJob;
import io.renown.jobs.TenantJobHandler;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDirectory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * For every table, entity, service method and job there is: one tenant tries with the other's ids, and gets and changes
 * nothing. A new one is tried without anybody thinking of it; what cannot be tried fails.
 */
@OnEachEngine
class TenantIsolationIT extends PortalIT {

    /**
     * Why they need no tenant: tenants themselves, people who sign in, where and with what (of several tenants), the installation and the turns
     * and marks of its nodes (no content of anybody), keys for what belongs to persons, books of libraries.
     */
    private static final Set<String> TABLES_WITHOUT_TENANT = Set.of(
            "tenant",
            "person",
            "sign_in_session",
            "person_mail",
            "password_reset",
            "second_factor",
            "recovery_code",
            "person_identity",
            "used_logout_token",
            "flyway_schema_history",
            "installation",
            "index_mark",
            "node_turn",
            "node_beat",
            "portal_operator",
            "operator_entry",
            "system_key");

    /**
     * Unique keys that are unguessable, made of ids that are unique over all tenants, or of a name that the internet gives
     * to one alone and that its holder has proven.
     */
    private static final Set<String> GLOBAL_KEYS =
            Set.of("token_hash", "token", "sender_token_hash", "verified_domain", "id");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private TenantRows rows;
    private LookAlike attacker;
    private LookAlike victim;

    @BeforeEach
    void setUp() {
        rows = new TenantRows(jdbc);
        attacker = tenants.a();
        victim = tenants.b();
    }

    @Test
    void everyTableIsATenantsOrKnownNotToBe() {
        assertThat(rows.tables().keySet())
                .filteredOn(table -> !table.startsWith("jobrunr_"))
                .filteredOn(table -> !rows.tenantTables().contains(table))
                .containsExactlyInAnyOrderElementsOf(TABLES_WITHOUT_TENANT);
    }

    @Test
    void everyKeyOfATenantTableBeginsWithTheTenant() {
        assertThat(rows.indexes())
                .filteredOn(index -> rows.tenantTables().contains(index.table()) && index.unique())
                .filteredOn(index -> !index.columns().getFirst().equals("tenant_id"))
                .allSatisfy(index -> {
                    assertThat(index.name()).isNotEqualTo("PRIMARY");
                    assertThat(GLOBAL_KEYS).as(index.toString()).containsAll(index.columns());
                });
    }

    @Test
    void everyLinkBetweenTenantTablesCarriesTheTenant() {
        assertThat(rows.foreignKeys())
                .filteredOn(key -> rows.tenantTables().contains(key.table()))
                .filteredOn(key -> !TABLES_WITHOUT_TENANT.contains(key.references()))
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(key.columns().getFirst()).as(key.toString()).isEqualTo("tenant_id"));
    }

    @TestFactory
    Stream<DynamicTest> everyEntityIsOutOfReach() {
        return entities.getMetamodel().getEntities().stream()
                .map(entity -> DynamicTest.dynamicTest(entity.getName(), () -> assertOutOfReach(entity)));
    }

    private void assertOutOfReach(EntityType<?> entity) {
        String table = entity.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
        if (TABLES_WITHOUT_TENANT.contains(table)) {
            return;
        }
        assertThat(entity.getAttributes())
                .as("@TenantId on %s", entity.getName())
                .anyMatch(attribute -> ((java.lang.reflect.AnnotatedElement) attribute.getJavaMember())
                        .isAnnotationPresent(TenantId.class));
        String mapped = Stream.of(table, "customer_" + table, table.replaceFirst("^kept_", ""))
                .filter(rows.tables()::containsKey)
                .findFirst()
                .orElseThrow();
        Set<Long> foreign = rows.ids(victim.id(), mapped);
        attacker.run(() -> transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (long id : foreign) {
                assertThat((Object) entities.find(entity.getJavaType(), id)).isNull();
            }
            if (!foreign.isEmpty()) {
                assertThat(entities.createQuery("select e.id from " + entity.getName() + " e", Long.class)
                                .getResultList())
                        .doesNotContainAnyElementsOf(foreign);
                assertThat(entities.createQuery("delete from " + entity.getName() + " e where e.id in :ids")
                                .setParameter("ids", foreign)
                                .executeUpdate())
                        .isZero();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceMethodKeepsTheOtherTenantOut() {
        return serviceMethods()
                .map(method -> DynamicTest.dynamicTest(
                        name(method), () -> attack(method, attacker.owner(), victim, rows.ids(victim.id()))));
    }

    @TestFactory
    Stream<DynamicTest> everyServiceMethodKeepsToTheBrandsOfALimitedMember() {
        return serviceMethods()
                .map(method -> DynamicTest.dynamicTest(
                        name(method), () -> attack(method, attacker.limited(), southOf(attacker), southIds())));
    }

    /** The same tenant, with the brand that the limited member may not see in the place of the one they may. */
    private static LookAlike southOf(LookAlike tenant) {
        return new LookAlike(
                tenant.tenant(),
                tenant.south(),
                tenant.inner(),
                tenant.north(),
                tenant.southListing(),
                tenant.northListing(),
                tenant.ownerId(),
                tenant.limitedMemberId(),
                tenant.ownerToken(),
                tenant.limitedToken());
    }

    private Set<Long> southIds() {
        Set<Long> ids = new HashSet<>(
                Set.of(attacker.south().id(), attacker.southListing().id()));
        ids.addAll(attacker.call(() -> context.getBean(io.renown.review.ReviewSearch.class)
                .ids(io.renown.review.filter.ReviewFilter.parse("brand:south"), 1000)));
        return ids;
    }

    private void attack(ServiceMethod method, Actor actor, LookAlike target, Set<Long> hidden) {
        Map<String, String> before = rows.fingerprint(target.id());
        for (List<@Nullable Object> arguments : new ForeignArguments(target, rows).of(method.method.getParameters())) {
            if (target.id() == attacker.id() && !touchesHidden(arguments, hidden)) {
                continue;
            }
            Object result = TenantContext.callAs(attacker.id(), actor, () -> method.call(arguments));
            assertThat(TenantRows.idsIn(result))
                    .as("what %s hands out for %s", name(method), arguments)
                    .doesNotContainAnyElementsOf(hidden);
        }
        if (target.id() != attacker.id()) {
            assertThat(rows.fingerprint(target.id())).as("the victim's rows").isEqualTo(before);
        }
    }

    private static boolean touchesHidden(List<@Nullable Object> arguments, Set<Long> hidden) {
        return arguments.isEmpty()
                || arguments.stream()
                        .anyMatch(argument -> argument != null
                                && (hidden.contains(argument)
                                        || (argument instanceof Collection<?> many
                                                && many.stream().anyMatch(hidden::contains))
                                        || !(argument instanceof Long)));
    }

    @TestFactory
    Stream<DynamicTest> everyJobStaysWithItsTenant() {
        return context.getBeansOfType(TenantJobHandler.class).values().stream()
                .map(handler -> DynamicTest.dynamicTest(
                        AopUtils.getTargetClass(handler).getSimpleName(), () -> assertStaysWithItsTenant(handler)));
    }

    @SuppressWarnings("unchecked")
    private void assertStaysWithItsTenant(TenantJobHandler<?> handler) throws ReflectiveOperationException {
        Class<?> job = ResolvableType.forClass(TenantJobHandler.class, AopUtils.getTargetClass(handler))
                .getGeneric(0)
                .resolve();
        Map<String, String> before = rows.fingerprint(victim.id());
        ForeignArguments foreign = new ForeignArguments(victim, rows);
        for (long id : rows.ids(victim.id())) {
            List<@Nullable Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : job.getRecordComponents()) {
                types.add(component.getType());
                values.add(
                        component.getName().equals("tenantId")
                                ? attacker.id()
                                : foreign.value(component.getName(), component.getType(), id));
            }
            try {
                ((TenantJobHandler<TenantJob>) handler)
                        .run((TenantJob) constructor(job, types).newInstance(values.toArray()));
            } catch (Problem refused) {
                assertThat(refused.status()).isBetween(400, 499);
            }
            if (values.size() == 1) {
                break;
            }
        }
        assertThat(rows.fingerprint(victim.id())).isEqualTo(before);
    }

    private static java.lang.reflect.Constructor<?> constructor(Class<?> job, List<Class<?>> types)
            throws NoSuchMethodException {
        java.lang.reflect.Constructor<?> constructor = job.getDeclaredConstructor(types.toArray(new Class<?>[0]));
        constructor.setAccessible(true);
        return constructor;
    }

    private record ServiceMethod(Object bean, Method method) {

        /** What came back; the refusal itself, where it was refused. */
        @Nullable
        Object call(List<@Nullable Object> arguments) {
            try {
                method.setAccessible(true); // of services that are not public themselves
                Object result = method.invoke(bean, arguments.toArray());
                return result == null ? "" : result;
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Problem refused) {
                    return refused.slug();
                }
                if (e.getCause() instanceof IllegalArgumentException wrong) {
                    return String.valueOf(wrong.getMessage());
                }
                return fail(method + " broke instead of refusing", e.getCause());
            } catch (IllegalAccessException e) {
                return fail("not callable: " + method, e);
            }
        }
    }

    private Stream<ServiceMethod> serviceMethods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("io.renown"))
                .filter(bean -> !(bean instanceof TenantDirectory))
                .flatMap(bean -> Stream.of(AopUtils.getTargetClass(bean).getMethods())
                        .filter(method -> method.isAnnotationPresent(RequiresPermission.class))
                        .map(method ->
                                new ServiceMethod(bean, AopUtils.selectInvocableMethod(method, bean.getClass()))));
    }

    private static String name(ServiceMethod method) {
        return method.method.getDeclaringClass().getSimpleName() + "." + method.method.getName();
    }
}
