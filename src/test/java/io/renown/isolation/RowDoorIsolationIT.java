package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.audit.AuditLog;
import io.renown.identity.MemberService;
import io.renown.platform.ListingService;
import io.renown.review.IngestResult;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.EverythingOnce;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantScopedSql;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
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
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last door before the rows: each method of each repository and of each class with SQL of its own is called with what
 * another tenant's rows are called, past all services. It hands out and changes nothing of that tenant, and counts no row of it.
 */
@OnEachEngine
class RowDoorIsolationIT extends PortalIT {

    /** They work across tenants by their task, name the tenant in a key of theirs, or keep what belongs to persons. */
    private static final Set<String> ACROSS_TENANTS = Set.of(
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
            "KeySql");

    /** Methods of the others that do so. */
    private static final Set<String> METHODS_ACROSS_TENANTS = Set.of(
            "MemberSql.memberships",
            "MemberSql.findMembership",
            "MemberSql.suspendedMemberships",
            "MemberSql.find",
            "MemberSql.seats",
            "InviteSql.findOpen",
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
            return method.getName().matches(".*(After|GreaterThan).*");
        }
    }

    private void attack(RowDoor door) {
        LookAlike victim = tenants.b();
        Set<Long> hidden = rows.ids(victim.id());
        Set<Long> own = rows.ids(tenants.a().id());
        Map<String, Integer> before = rows.fingerprint(victim.id());
        for (List<@Nullable Object> arguments : tries(door.method, victim)) {
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
                        assertThat(result).as(door.name()).isNotEqualTo(true);
                        if (!door.goesOnBehindAnId()) {
                            assertThat(isSomething(result))
                                    .as("%s answers %s as what does not exist", door.name(), arguments)
                                    .isEqualTo(isSomething(call(door, unknown(arguments, hidden))));
                        }
                        if (result instanceof Number count
                                && door.method.getName().startsWith("count")) {
                            assertThat(count.longValue()).isEqualTo(rowsOf(door));
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

    private List<List<@Nullable Object>> tries(Method method, LookAlike victim) {
        List<List<@Nullable Object>> tries = new ArrayList<>();
        List<Long> ids = new ArrayList<>(rows.oneIdOfEachTable(victim.id()));
        ids.add(0L); // for those that go on behind an id
        for (long id : ids) {
            List<@Nullable Object> arguments = new ArrayList<>();
            for (Parameter parameter : method.getParameters()) {
                Class<?> type = parameter.getType() == Object.class ? long.class : parameter.getType();
                String name = parameter.getName();
                boolean savedView = name.equals("name") && method.getName().contains("Owner");
                arguments.add(savedView ? "low" : value(name, type, victim, id));
            }
            if (!tries.contains(arguments)) {
                tries.add(arguments);
            }
        }
        return tries;
    }

    /** Beyond what services take. */
    private @Nullable Object value(String name, Class<?> type, LookAlike victim, long id) {
        if (type == String.class) {
            return switch (name) {
                case "brandKey" -> victim.north().key();
                case "name" -> "refund";
                case "platform" -> victim.northListing().platform();
                case "externalId" -> victim.northListing().externalId();
                case "orderNumber" -> "O-1";
                case "version" -> "none of them";
                case "action" -> VICTIM_ALONE;
                case "options", "header" -> "{}";
                default -> new ForeignArguments(victim, rows).value(name, type, id);
            };
        }
        if (type == Collection.class && name.equals("orderNumbers")) {
            return List.of("O-1", "O-2");
        }
        if (type == Collection.class && name.equals("platformReviewIds")) {
            return List.of("north-1", "north-2", "p-1");
        }
        if (type == int.class) {
            return name.equals("tenantId") ? tenants.a().id() : 1_000;
        }
        if (type == byte[].class) {
            return new byte[32];
        }
        if (type == List.class && name.equals("hashes")) {
            return List.of(new byte[32]);
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == long.class && name.equals("listingId") && id == 0) {
            return fileListing(victim);
        }
        if (type == long.class && name.equals("memberId")) {
            return victim.limitedMemberId(); // has brands of its own
        }
        if (type == Instant.class) {
            return Instant.parse("2026-06-01T00:00:00Z");
        }
        if (type == BrandScope.class) {
            return BrandScope.all();
        }
        if (type == Limit.class) {
            return Limit.of(1_000);
        }
        if (type == List.class && name.equals("rows")) {
            return List.of();
        }
        if (type.isRecord()
                && (type == IngestResult.class || type.getPackageName().startsWith("io.renown.importing"))
                && !type.getSimpleName().equals("StagedFile")) {
            return made(type, victim, id);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return new ForeignArguments(victim, rows).value(name, type, id);
    }

    /** That files were imported for. */
    private long fileListing(LookAlike victim) {
        return victim.call(() -> context.getBean(ListingService.class).list()).stream()
                .filter(listing -> listing.platform().equals("file"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Object made(Class<?> type, LookAlike victim, long id) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> part(component, victim, id))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object part(RecordComponent component, LookAlike victim, long id) {
        Class<?> type = component.getType();
        if (type == Map.class) {
            return Map.of();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == double.class) {
            return 1.0;
        }
        return type.isPrimitive() || type == String.class ? value(component.getName(), type, victim, id) : null;
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
