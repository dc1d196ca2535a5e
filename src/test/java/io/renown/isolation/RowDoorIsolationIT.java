package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.audit.AuditLog;
import io.renown.identity.MemberService;
import io.renown.platform.ListingService;
import io.renown.shared.Tsid;
import io.renown.support.EverythingOnce;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Method;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The last door before the rows: each method of each repository and of each class with SQL of its own is called with what
 * another tenant's rows are called, past all services. It hands out and changes nothing of that tenant, and counts no row of it.
 */
class RowDoorIsolationIT extends PortalIT {

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
        everything.leaveAnImportRunning(tenants.b());
        everything.leaveEstimates(tenants.b());
        tenants.b()
                .run(() -> transactions.executeWithoutResult(status -> {
                    context.getBean(AuditLog.class).append(VICTIM_ALONE, "tenant", "");
                    context.getBean(MemberService.class)
                            .apply(tenants.b().ownerEmail(), "Owner", Role.OWNER, null, "zh-CN");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMethodKeepsTheOtherTenantOut() {
        return RowDoor.all(context).map(door -> DynamicTest.dynamicTest(door.name(), () -> attack(door)));
    }

    private void attack(RowDoor door) {
        LookAlike victim = tenants.b();
        Set<Long> hidden = rows.ids(victim.id());
        Set<Long> own = rows.ids(tenants.a().id());
        Map<String, String> before = rows.fingerprint(victim.id());
        ForeignRowArguments foreign = new ForeignRowArguments(
                victim, rows, tenants.a().id(), VICTIM_ALONE, context.getBean(ListingService.class));
        for (List<@Nullable Object> arguments : foreign.of(door.method())) {
            tenants.a()
                    .run(() -> transactions.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        Object result = door.call(arguments);
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
                                    .isEqualTo(isSomething(door.call(unknown(arguments, hidden))));
                        }
                        boolean ofEntities = Repository.class.isAssignableFrom(door.type());
                        // a count of the caller's own rows: OtherTenantUnseenIT proves that they are its own
                        boolean ofAll = !ofEntities && arguments.isEmpty();
                        if (result instanceof Number count
                                && door.method().getName().startsWith("count")
                                && !ofAll) {
                            assertThat(count.longValue()).as(door.name()).isEqualTo(ofEntities ? rowsOf(door) : 0);
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
                ResolvableType.forClass(Repository.class, repository.type()).resolveGeneric(0));
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
