package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.renown.platform.ListingService;
import io.renown.privacy.Retained;
import io.renown.privacy.RetentionService;
import io.renown.review.IndexState;
import io.renown.review.Reindex;
import io.renown.support.EverythingOnce;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.Actor;
import io.renown.tenancy.BrandScope;
import io.renown.tenancy.Role;
import io.renown.tenancy.TenantContext;
import io.renown.tenancy.TenantDetails;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each method close to the rows is asked by a tenant that has nothing, once beside another that has everything and once as
 * if that other had never been: whatever it answers must be the same. So what is counted, summed up, found first or kept out
 * of sight behind rows of one's own shows as well.
 */
class OtherTenantUnseenIT extends PortalIT {

    /** Their answers are drawn by lot where there was nothing yet: keys, ids. */
    private static final Set<String> NEVER_THE_SAME =
            Set.of("PersonKeys.key", "PersonKeys.print", "ErasedReviews.keysOf", "LogoSql.insert");

    /** Of the portal's nodes, of the tenant's own key, what holds where nothing was decided. */
    private static final Set<String> TELL_WHO_HAS_NOTHING =
            Set.of("NodeBeats", "KeySql", "PersonKeys", "RetentionRules");

    /** An answer that is not empty; counts of nothing are. */
    private static final Pattern SOMETHING =
            Pattern.compile("(?s)optional (?!null).*|\\[(?!]).*|\\{(?!(\\w+=0(, )?)*}).*");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EntityManager session;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private EverythingOnce everything;

    @Autowired
    private JdbcTemplate jdbc;

    private TenantRows rows;
    private TenantDetails bare;
    private LookAlike other;

    @BeforeEach
    void setUp() throws Exception {
        rows = new TenantRows(jdbc);
        other = tenants.b();
        if (rows.ids(other.id(), "review_note").isEmpty()) {
            everything.doneBy(other);
        }
        everything.leaveAnImportRunning(other);
        everything.leaveEstimates(other);
        bare = context.getBean(TenantDirectory.class)
                .apply(new TenantProfile(
                        "bare-beside-" + other.slug(), "Bare", TenantKind.BRAND, "en", "UTC", null, false));
    }

    private <T> T asBare(Supplier<T> block) {
        return TenantContext.callAs(
                bare.id(),
                new Actor("nobody@bare.example", 1L, Role.OWNER.permissions(), BrandScope.all()),
                block::get);
    }

    @TestFactory
    Stream<DynamicTest> everyMethodAnswersAsIfTheOtherTenantHadNeverBeen() {
        return RowDoor.all(context)
                .filter(door -> !NEVER_THE_SAME.contains(door.name()))
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> {
                    List<List<@Nullable Object>> tries = tries(door);
                    List<String> beside = answers(door, tries, () -> {});
                    if (!TELL_WHO_HAS_NOTHING.contains(door.type().getSimpleName())) {
                        assertThat(beside)
                                .as("what %s tells a tenant that has nothing", door.name())
                                .noneMatch(answer -> SOMETHING.matcher(answer).matches());
                    }
                    assertThat(beside)
                            .as("answers of %s beside the other tenant; expected: without it", door.name())
                            .isEqualTo(answers(door, tries, () -> rows.forget(other.id())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMethodLeavesTheOtherTenantsRowsAsTheyAreAndEveryLockLeavesThemFree() {
        Map<String, Integer> all = rows.count(other.id());
        Map<String, String> before = rows.fingerprint(other.id());
        return RowDoor.all(context)
                .map(door -> DynamicTest.dynamicTest(door.name(), () -> {
                    List<List<@Nullable Object>> tries = tries(door);
                    asBare(() -> transactions.execute(status -> {
                        status.setRollbackOnly();
                        tries.forEach(door::call);
                        session.flush();
                        assertThat(rows.fingerprint(other.id())).as(door.name()).isEqualTo(before);
                        // Those of one row: who locks several may lock the one beside them, as the server reads on.
                        if (door.method().getName().matches("lock|hold")) {
                            assertThat(besides(() -> rows.unlocked(other.id())))
                                    .as("rows that %s leaves free", door.name())
                                    .isEqualTo(all);
                        }
                        return true;
                    }));
                }));
    }

    @Test
    void aRefillOfTheIndexTakesOutWhatIsTheOtherTenants() {
        IndexState index = context.getBean(IndexState.class);
        Object foreign =
                other.call(() -> transactions.execute(status -> session.createQuery("from Review r", Object.class)
                        .setMaxResults(1)
                        .getSingleResult()));
        asBare(() -> transactions.execute(status -> {
            Search.session(session).indexingPlan().addOrUpdate(foreign);
            return true;
        }));
        assertThat(index.countInIndex(Set.of(bare.id()))).containsEntry(bare.id(), 1L);

        context.getBean(Reindex.class).tenant(bare, (tenant, done, total) -> {});

        assertThat(index.countInIndex(Set.of(bare.id()))).containsEntry(bare.id(), 0L);
    }

    @Test
    void aRefillOfTheIndexTellsHowFarItIsAmongTheTenantsOwnReviews() {
        List<Long> totals = new ArrayList<>();

        long reviews =
                context.getBean(Reindex.class).tenant(other.tenant(), (tenant, done, total) -> totals.add(total));

        assertThat(totals).isNotEmpty().containsOnly(reviews);
    }

    @Test
    void whatTheOtherTenantKeepsForLongerOrShorterRulesNobodyElse() {
        Map<Retained, Integer> proposed =
                Arrays.stream(Retained.values()).collect(Collectors.toMap(rule -> rule, Retained::proposed));
        RetentionService retention = context.getBean(RetentionService.class);

        assertThat(asBare(retention::rules)).isEqualTo(proposed);
        assertThat(other.call(retention::rules)).isNotEqualTo(proposed);
    }

    private List<List<@Nullable Object>> tries(RowDoor door) {
        return new ForeignRowArguments(other, rows, bare.id(), "tenant.created", context.getBean(ListingService.class))
                .of(door.method());
    }

    /** As texts, each alone: what a call changes is taken back before the next. */
    private List<String> answers(RowDoor door, List<List<@Nullable Object>> tries, Runnable before) {
        return asBare(() -> transactions.execute(status -> {
            status.setRollbackOnly();
            before.run();
            List<String> answers = new ArrayList<>();
            for (List<@Nullable Object> arguments : tries) {
                jdbc.execute("SAVEPOINT before_each");
                answers.add(text(door.call(arguments)));
                session.clear();
                jdbc.execute("ROLLBACK TO SAVEPOINT before_each");
            }
            return answers;
        }));
    }

    /** On another connection. */
    private <T> T besides(Supplier<T> block) {
        TransactionTemplate another = new TransactionTemplate(
                manager, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        return another.execute(status -> {
            status.setRollbackOnly();
            return block.get();
        });
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Optional<?> some -> "optional " + text(some.orElse(null));
            case OptionalLong some -> "optional " + (some.isPresent() ? some.getAsLong() : "null");
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(", ", "{", "}"));
            case Set<?> set ->
                set.stream().map(OtherTenantUnseenIT::text).sorted().collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> many ->
                many.stream().map(OtherTenantUnseenIT::text).collect(Collectors.joining(", ", "[", "]"));
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> component.getName() + "=" + text(part(component, record)))
                        .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "(", ")"));
            default ->
                value.getClass().getName().startsWith("java.") || value instanceof Enum<?>
                        ? value.toString()
                        : value.getClass().getSimpleName();
        };
    }

    private static @Nullable Object part(RecordComponent component, Record record) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
