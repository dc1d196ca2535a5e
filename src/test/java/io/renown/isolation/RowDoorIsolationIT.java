package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.audit.AuditLog;
import io.renown.identity.MemberService;
import io.renown.platform.ListingService;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.EverythingOnce;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantScopedSql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last door before the rows: each method of each repository and of each class with SQL of its own is called with what
 * another tenant's rows are called, past all services. It hands out and changes nothing of that tenant, and counts no row of it.
 */
class RowDoorIsolationIT extends PortalIT {

    /** They work across tenants by their task, name the tenant in a key of theirs, or keep what belongs to persons. */
    private static final Set<String> ACROSS_TENANTS = Set.of(
            "DueOrdersSql",
            "Turns",
            "Installation",
            "NodeSignals",
            "IndexMarkSql",
            "Backup",
            "Restore",
            "ErasureSql",
            "RepeatableWrites",
            "IdentitySql",
            "PasswordResetSql",
            "SecondFactorSql",
            "SignInSessionSql",
            "MailSql",
            "GuestDoor",
            "IndexState",
            "KeySql",
            "PersonColumn");

    /** Methods of the others that do so. */
    private static final Set<String> METHODS_ACROSS_TENANTS = Set.of(
            "MemberSql.memberships",
            "MemberSql.findMembership",
            "MemberSql.suspendedMemberships",
            "MemberSql.find",
            "MemberSql.seats",
            "InviteSql.findOpen",
            "AppearanceSql.findAsked",
            "AppearanceSql.findHost",
            "LogoSql.findByToken",
            "ImportRunSql.listOngoing",
            "PersonRepository",
            "TenantRepository");

    private static final Set<String> READ_BY_ALL = Set.of("findById", "existsById", "count", "findAll");

    private static final String VICTIM_ALONE = "tried.isolation";

    /** The id of nothing at all. */
    private static final long UNKNOWN = Tsid.next();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private EntityManager session;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EverythingOnce everything;

    @Autowired
    private JdbcTemplate jdbc;

    private TenantRows rows;

    @BeforeEach
    void setUp() throws Exception {
        rows = new TenantRows(jdbc);
        if (rows.ids(tenants.b().id(), "review_note").isEmpty()) {
            everything.doneBy(tenants.b());
        }
        tenants.b()
                .run(() -> transactions.executeWithoutResult(status -> {
                    context.getBean(AuditLog.class).append(VICTIM_ALONE, "tenant", "");
                    context.getBean(MemberService.class)
                            .apply(tenants.b().ownerEmail(), "Owner", Role.OWNER, null, "zh-CN");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMethodKeepsTheOtherTenantOut() {
        Stream<RowDoor> repositories = context.getBeansOfType(Repository.class).values().stream()
                .flatMap(bean -> Arrays.stream(AopProxyUtils.proxiedUserInterfaces(bean))
                        .filter(type -> type.getName().startsWith("io.renown"))
                        .flatMap(type -> Stream.concat(
                                        Arrays.stream(type.getDeclaredMethods()),
                                        Arrays.stream(ListCrudRepository.class.getMethods())
                                                .filter(method -> READ_BY_ALL.contains(method.getName())))
                                .filter(method -> !method.isDefault())
                                .map(method -> new RowDoor(bean, type, method))));
        Stream<RowDoor> statements = context.getBeansWithAnnotation(TenantScopedSql.class).values().stream()
                .filter(bean ->
                        !ACROSS_TENANTS.contains(AopUtils.getTargetClass(bean).getSimpleName()))
                .map(bean -> java.util.Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean))
                .flatMap(bean -> Arrays.stream(bean.getClass().getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .map(method -> new RowDoor(bean, bean.getClass(), method)));
        return Stream.concat(repositories, statements)
                .filter(door -> !METHODS_ACROSS_TENANTS.contains(door.name())
                        && !METHODS_ACROSS_TENANTS.contains(door.type.getSimpleName()))
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> attack(door)));
    }

    private record RowDoor(Object bean, Class<?> type, Method method) {

        String name() {
            return type.getSimpleName() + "." + method.getName();
        }

        boolean goesOnBehindAnId() {
            return method.getName().matches("after|.*(After|GreaterThan).*");
        }
    }

    private void attack(RowDoor door) {
        LookAlike victim = tenants.b();
        Set<Long> hidden = rows.ids(victim.id());
        Set<Long> own = rows.ids(tenants.a().id());
        Map<String, Integer> before = rows.fingerprint(victim.id());
        ForeignRowArguments foreign = new ForeignRowArguments(
                victim, rows, tenants.a().id(), VICTIM_ALONE, context.getBean(ListingService.class));
        for (List<@Nullable Object> arguments : foreign.of(door.method)) {
            tenants.a()
                    .run(() -> transactions.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        Object result = call(door, arguments);
                        assertThat(idsIn(result))
                                .as("what %s hands out for %s", door.name(), arguments)
                                .doesNotContainAnyElementsOf(hidden);
                        assertThat(entitiesIn(result))
                                .as("rows that %s hands out", door.name())
                                .isSubsetOf(own);
                        assertThat(String.valueOf(result)).doesNotContain("@" + victim.slug() + ".example");
                        if (!arguments.isEmpty()) {
                            assertThat(result).as(door.name()).isNotEqualTo(true);
                        }
                        if (!door.goesOnBehindAnId()) {
                            assertThat(isSomething(result))
                                    .as("%s answers %s as what does not exist", door.name(), arguments)
                                    .isEqualTo(isSomething(call(door, unknown(arguments, hidden))));
                        }
                        if (result instanceof Number count
                                && door.method.getName().startsWith("count")) {
                            assertThat(count.longValue())
                                    .as(door.name())
                                    .isEqualTo(Repository.class.isAssignableFrom(door.type) ? rowsOf(door) : 0);
                        }
                        session.flush();
                        assertThat(rows.fingerprint(victim.id()))
                                .as("the victim's rows")
                                .isEqualTo(before);
                    }));
        }
    }

    private long rowsOf(RowDoor repository) {
        Class<?> entity = java.util.Objects.requireNonNull(
                ResolvableType.forClass(Repository.class, repository.type).resolveGeneric(0));
        return session.createQuery("select e from " + entity.getSimpleName() + " e", Object.class)
                .getResultList()
                .size();
    }

    /** The same question about things that nobody has. */
    private static List<@Nullable Object> unknown(List<@Nullable Object> arguments, Set<Long> hidden) {
        List<@Nullable Object> unknown = new ArrayList<>();
        for (Object argument : arguments) {
            unknown.add(
                    argument instanceof Long id && hidden.contains(id)
                            ? (Object) UNKNOWN
                            : argument instanceof Collection<?> many
                                            && many.stream().anyMatch(hidden::contains)
                                    ? List.of(UNKNOWN)
                                    : argument);
        }
        return unknown;
    }

    private static boolean isSomething(@Nullable Object result) {
        return switch (result) {
            case null -> false;
            case Optional<?> some -> some.isPresent();
            case Collection<?> many -> !many.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Boolean yes -> yes;
            default -> true;
        };
    }

    private static @Nullable Object call(RowDoor door, List<@Nullable Object> arguments) {
        try {
            door.method.setAccessible(true);
            return door.method.invoke(door.bean, arguments.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Problem
                    || refused.getCause() instanceof DataIntegrityViolationException) { // a key that holds the tenant
                return null;
            }
            throw new AssertionError(door.name() + " broke for " + arguments, refused.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<Long> idsIn(@Nullable Object result) {
        Set<Long> ids = new HashSet<>();
        collect(result, ids);
        return ids;
    }

    /** Ids of entities in a result: those of other tenants than the victim stand out as well. */
    private Set<Long> entitiesIn(@Nullable Object result) {
        Collection<?> many = result instanceof Collection<?> collection
                ? collection
                : result instanceof Optional<?> some ? some.stream().toList() : List.of();
        Set<Long> ids = new HashSet<>();
        many.stream()
                .filter(one -> !(one instanceof Record) && !(one instanceof Long))
                .forEach(one -> collect(one, ids));
        return ids;
    }

    private void collect(@Nullable Object value, Set<Long> ids) {
        switch (value) {
            case null -> {}
            case Long id -> ids.add(id);
            case Optional<?> some -> some.ifPresent(found -> collect(found, ids));
            case Collection<?> many -> many.forEach(one -> collect(one, ids));
            case Map<?, ?> map ->
                map.forEach((key, one) -> {
                    collect(key, ids);
                    collect(one, ids);
                });
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .forEach(component -> collect(read(component.getAccessor(), record), ids));
            default -> {
                if (entities.getMetamodel().getEntities().stream()
                        .anyMatch(entity -> entity.getJavaType().isInstance(value))) {
                    collect(entities.getPersistenceUnitUtil().getIdentifier(value), ids);
                }
            }
        }
    }

    private static @Nullable Object read(Method accessor, Object record) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
