package io.renown.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.renown.identity.PersonService;
import io.renown.isolation.ForeignArguments;
import io.renown.isolation.TenantRows;
import io.renown.jobs.TenantJob;
import io.renown.jobs.TenantJobHandler;
import io.renown.plans.StatementLog.Statement;
import io.renown.review.ReviewSearch;
import io.renown.review.authenticity.SuspicionsOfTests;
import io.renown.review.filter.ReviewFilter;
import io.renown.shared.Problem;
import io.renown.shared.Tsid;
import io.renown.support.EverythingOnce;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.OnEachEngine;
import io.renown.support.PortalIT;
import io.renown.tenancy.RequiresPermission;
import io.renown.tenancy.TenantDirectory;
import io.renown.tenancy.TenantKind;
import io.renown.tenancy.TenantProfile;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page, endpoint, service method and job, once as a large tenant and once as a small one among many: none may walk
 * through a table, read rows in proportion to what there is, forget the tenant, or ask more often than its budget. What
 * there is to try is read off the application; {@code -Drenown.plans.rows=1000000} tries it at full size.
 */
@OnEachEngine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QueryPlanIT extends PortalIT {

    private static final int REVIEWS = Integer.getInteger("renown.plans.rows", 20_000);
    private static final int OTHERS = 200;

    /** Of a page or an endpoint. */
    private static final int STATEMENTS = 12;

    /**
     * Of an opened review: its corrections, where there may be some, its translation, where a service is switched on, and what
     * topics are called.
     */
    private static final int STATEMENTS_OF_EXTRAS = 8;

    private static final int MOST_TRIES = 4;

    /** Of one statement: some pages of rows, far from what a tenant holds. */
    private static final int ROWS_READ = 1500;

    private static final Set<String> PAGES_WITHOUT_TENANT = Set.of(
            "login",
            "login/code",
            "signed-out",
            "forgot",
            "reset",
            "invite/:token",
            "invite/:token/accept",
            "",
            "sender/:token",
            "second-factor");

    /**
     * Once a start it sums the counters of all days, and where the index holds fewer, as it does of rows that no portal wrote,
     * it walks through the tenant's reviews. Once an hour one node clears settled mails away; of few rows it walks through all
     * rather than by their index.
     * An index that is filled again is filled whole. Of nodes there is a handful. Who disconnects an account is told, once, how many
     * reviews are at stake; erasing a listing reads all of it. After each of its shifts the deep pass counts what is left.
     */
    private static final Set<String> MAY_READ_ALL = Set.of(
            "IndexKeeper.makeTrue",
            "MailRun.forget",
            "HookIntake.forget",
            "RebuildIndexJobHandler",
            "NodeBeats.begin",
            "DisconnectService.atStake",
            "DeepReading.progress",
            "EraseListingJobHandler");

    /** Mails that wait, by an index that holds no other; MySQL reads that from its end where one or two wait. */
    private static final String WAITING_MAILS =
            "SELECT tenant_id, id FROM outgoing_mail WHERE due_at <= ? ORDER BY due_at LIMIT ?";

    /** Of an address, but for the tenant's. */
    private static final Pattern PARAMETER = Pattern.compile("/:([a-zA-Z]+)[?*]?");

    /** An id that is well formed and of nothing. */
    private static final String NOBODYS = Tsid.format(1);

    /** What the bar of the pages of analysis may ask for. */
    private static final String CHOSEN =
            "period=12m&brand=north&field=public-square&country=CN&sku=TEA-1&customer=new&by=brand";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TenantDirectory directory;

    @Autowired
    private PersonService people;

    @Autowired
    private EverythingOnce everything;

    @Autowired
    private StatementLog statements;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Integer> madeHere = new ArrayList<>();
    private final PlanReport report = new PlanReport();
    private @Nullable LookAlike large;
    private @Nullable LookAlike small;
    private TenantRows rows;
    private PlanReader plans;

    @BeforeEach
    void fill() throws Exception {
        if (large != null) {
            return;
        }
        rows = new TenantRows(jdbc);
        ManyRows many = new ManyRows(jdbc, transactions);
        small = everything.doneBy(tenants.fresh("plans-small"));
        LookAlike grown = everything.doneBy(tenants.fresh("plans-large"));
        madeHere.addAll(List.of(small.id(), grown.id()));
        assertThat(many.emptyFor(small.id()))
                .as("tables without a row: add one in EverythingOnce")
                .isEmpty();
        List<Integer> others = IntStream.range(0, OTHERS)
                .map(i -> directory
                        .apply(new TenantProfile(
                                "plans-other-" + i, "Other", TenantKind.AGENCY, "en", "Asia/Shanghai", null, false))
                        .id())
                .boxed()
                .toList();
        madeHere.addAll(others);
        many.copyToOthers(small.id(), others);
        many.multiply(grown.id(), REVIEWS);
        jdbc.update(
                "UPDATE review SET model_version = 'older' WHERE tenant_id = ? ORDER BY id DESC LIMIT 1200",
                grown.id());
        jdbc.update(
                "UPDATE review SET deep_version = 'deep' WHERE tenant_id = ? ORDER BY id LIMIT ?",
                grown.id(),
                REVIEWS / 2);
        many.analyze();
        plans = new PlanReader(java.util.Objects.requireNonNull(jdbc.getDataSource()), rows);
        large = grown;
    }

    @AfterAll
    void clearAway() {
        report.write();
        new ManyRows(jdbc, transactions).delete(madeHere);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyPage() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("io.renown").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(QueryPlanIT::route)
                .filter(route -> !PAGES_WITHOUT_TENANT.contains(route) && !route.startsWith("operations"))
                .sorted()
                .flatMap(route -> bothTenants("page /" + route, allowed(route), tenant -> visits(route, tenant)));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everyEndpointThatReads() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/openapi"))
                .sorted()
                .flatMap(path -> bothTenants("GET " + path, STATEMENTS, tenant -> requests(path, tenant)));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> everyJob() {
        return Stream.concat(
                context.getBeansOfType(TenantJobHandler.class).values().stream()
                        .flatMap(handler -> bothTenants(
                                AopUtils.getTargetClass(handler).getSimpleName(),
                                Integer.MAX_VALUE,
                                tenant -> runs(handler, tenant))),
                ownMethods(method -> method.isAnnotationPresent(Scheduled.class)
                                || isStartOfThePortal(method.getAnnotation(EventListener.class)))
                        .flatMap(method -> bothTenants(
                                method.name(), Integer.MAX_VALUE, tenant -> List.of(() -> method.call(List.of())))));
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> theEstimateOfAllReviews() {
        SuspicionsOfTests suspicions = context.getBean(SuspicionsOfTests.class);
        return bothTenants("SuspicionRunner", Integer.MAX_VALUE, tenant -> List.of(() -> suspicions.estimate(tenant)));
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> everyImport() {
        return bothTenants("import", Integer.MAX_VALUE, tenant -> List.of(() -> everything.importFile(tenant, 600)));
    }

    /** Last, since some of them take away what the others read. */
    @TestFactory
    @Order(5)
    Stream<DynamicTest> everyServiceMethod() {
        return ownMethods(method -> method.isAnnotationPresent(RequiresPermission.class))
                .filter(method -> context.findAnnotationOnBean(method.beanName, Service.class) != null)
                .flatMap(method -> bothTenants(method.name(), Integer.MAX_VALUE, tenant -> calls(method, tenant)));
    }

    private interface Tries {
        List<Callable<?>> of(LookAlike tenant);
    }

    private static int allowed(String route) {
        if (route.startsWith("t/:tenant/analysis")) {
            return STATEMENTS + 1; // since when orders are held, beside a kind of customers that was chosen
        }
        return route.equals("t/:tenant/inbox") ? STATEMENTS + STATEMENTS_OF_EXTRAS : STATEMENTS;
    }

    private Stream<DynamicTest> bothTenants(String name, int budget, Tries tries) {
        return Stream.of("large", "small")
                .map(size -> DynamicTest.dynamicTest(name + " of a " + size + " tenant", () -> {
                    LookAlike tenant = java.util.Objects.requireNonNull(size.equals("large") ? large : small);
                    Set<String> problems = new TreeSet<>();
                    for (Callable<?> once : tries.of(tenant)) {
                        List<Statement> asked = statements.of(tenant.id(), once);
                        asked.forEach(statement -> problems.addAll(problems(name, size, statement)));
                        // Once more with all at hand that is kept for seconds, which a slow machine may let pass.
                        for (int again = 1; asked.size() > budget && again < MOST_TRIES; again++) {
                            asked = statements.of(tenant.id(), once);
                        }
                        report.count(name, size, asked.size());
                        if (asked.size() > budget) {
                            problems.add("asks " + asked.size() + " times, " + budget + " are allowed: "
                                    + asked.stream().map(Statement::sql).toList());
                        }
                    }
                    assertThat(problems).isEmpty();
                }));
    }

    private List<String> problems(String name, String size, Statement statement) {
        List<String> problems = new ArrayList<>();
        if (statement.ofTenant() && !plans.namesItsTenant(statement)) {
            problems.add("names no tenant: " + statement.sql());
        }
        PlanReader.Plan plan = report.known(size, statement.sql(), () -> plans.read(statement));
        if (plan == null) {
            return problems;
        }
        report.add(name, size, statement.sql(), plan);
        if (MAY_READ_ALL.contains(name) || statement.sql().equals(WAITING_MAILS)) {
            return problems;
        }
        plan.scans().forEach(step -> problems.add("walks through a table: " + step + ": " + statement.sql()));
        if (plan.rowsRead() > ROWS_READ) {
            problems.add("reads " + plan.rowsRead() + " rows: " + plan.steps() + ": " + statement.sql());
        }
        return problems;
    }

    private List<Callable<?>> visits(String route, LookAlike tenant) {
        UserDetails person = people.loadUserByUsername(tenant.ownerEmail());
        String path = route.replace(":tenant", tenant.slug());
        Matcher open = PARAMETER.matcher(path);
        List<String> paths = open.find()
                ? parts(open.group(1), tenant)
                        .map(part -> open.replaceAll("/" + part))
                        .toList()
                : List.of(path);
        List<Callable<?>> visits = new ArrayList<>();
        paths.forEach(address -> visits.add(() -> visit(tenant, person, address, "")));
        // What a page opens besides, it opens by a review: the rest of the address is the index's matter.
        String review = tenant.call(() -> Tsid.format(
                context.getBean(ReviewSearch.class).ids(ReviewFilter.ALL, 1).getFirst()));
        visits.add(() -> visit(tenant, person, paths.getFirst(), "q=rating:1..4+oolong&sort=oldest&id=" + review));
        if (route.startsWith("t/:tenant/analysis")) {
            visits.add(() -> visit(tenant, person, paths.getFirst(), CHOSEN));
        }
        return visits;
    }

    /** What may stand in a page's address; anything that the tenant has where the parameter's name tells nothing. */
    private Stream<String> parts(String parameter, LookAlike tenant) {
        return switch (parameter) {
            case "run" -> Stream.of(idIn("import_run", tenant), NOBODYS);
            case "account" -> Stream.of(idIn("platform_account", tenant), NOBODYS);
            case "platform" -> Stream.of("google", "no-such");
            case "ref" -> Stream.of(tenant.northListing().ref(), "no-such");
            case "part" -> Stream.of("requests", "retention", "consent");
            default -> ids(tenant);
        };
    }

    private String idIn(String table, LookAlike tenant) {
        return Tsid.format(rows.first(tenant.id(), table, "id", Long.class).orElseThrow());
    }

    private boolean visit(LookAlike tenant, UserDetails person, String path, String query) {
        tenant.run(() -> {
            try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                    BrowserlessUserContext user = application.newUser(
                            UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                    BrowserlessUIContext window = user.newWindow()) {
                window.getUI().navigate(path, QueryParameters.fromString(query));
                window.roundTrip();
            }
        });
        return true;
    }

    private List<Callable<?>> requests(String path, LookAlike tenant) {
        if (!path.contains("{")) {
            return List.of(() -> get(tenant, path), () -> get(tenant, path + "?limit=200"));
        }
        return ids(tenant)
                .<Callable<?>>map(id -> () -> get(tenant, path.replaceAll("\\{[a-zA-Z]+}", id)))
                .toList();
    }

    private int get(LookAlike tenant, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Bearer " + tenant.ownerToken())
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        assertThat(status).as(path).isLessThan(500); // refused or not, it has asked what it needs to know
        return status;
    }

    /** One id of each kind of thing the tenant has, as it is written outside. */
    private Stream<String> ids(LookAlike tenant) {
        return rows.oneIdOfEachTable(tenant.id()).stream().map(Tsid::format);
    }

    @SuppressWarnings("unchecked")
    private List<Callable<?>> runs(TenantJobHandler<?> handler, LookAlike tenant) {
        Class<?> job = java.util.Objects.requireNonNull(
                ResolvableType.forClass(TenantJobHandler.class, AopUtils.getTargetClass(handler))
                        .getGeneric(0)
                        .resolve());
        ForeignArguments own = new ForeignArguments(tenant, rows);
        RecordComponent[] components = job.getRecordComponents();
        List<Callable<?>> runs = new ArrayList<>();
        for (String id : ids(tenant).toList()) {
            Object[] values = Arrays.stream(components)
                    .map(part -> part.getName().equals("tenantId")
                            ? (Object) tenant.id()
                            : own.value(
                                    part.getName(),
                                    part.getType(),
                                    Tsid.parse(id).orElseThrow()))
                    .toArray();
            runs.add(() -> {
                Constructor<?> constructor = job.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return refusedOr(() -> {
                    ((TenantJobHandler<TenantJob>) handler).run((TenantJob) constructor.newInstance(values));
                    return true;
                });
            });
            if (components.length == 1) {
                break;
            }
        }
        return runs;
    }

    private List<Callable<?>> calls(OwnMethod method, LookAlike tenant) {
        return new ForeignArguments(tenant, rows)
                .of(method.method.getParameters()).stream()
                        .<Callable<?>>map(arguments -> () -> tenant.call(() -> method.call(arguments)))
                        .toList();
    }

    private record OwnMethod(String beanName, Object bean, Method method) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        @Nullable
        Object call(List<@Nullable Object> arguments) {
            try {
                Method callable = AopUtils.selectInvocableMethod(method, bean.getClass());
                callable.setAccessible(true);
                return callable.invoke(bean, arguments.toArray());
            } catch (InvocationTargetException e) {
                return e.getCause(); // arguments at random are refused; what counts is what it asked before
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Object refusedOr(Callable<?> block) throws Exception {
        try {
            return block.call();
        } catch (Problem refused) {
            return refused;
        }
    }

    private Stream<OwnMethod> ownMethods(java.util.function.Predicate<Method> wanted) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .sorted()
                .filter(name -> context.isSingleton(name) && isOurs(context.getType(name)))
                .flatMap(name -> {
                    Object bean = context.getBean(name);
                    return Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(AopUtils.getTargetClass(bean)))
                            .filter(wanted)
                            .map(method -> new OwnMethod(name, bean, method));
                });
    }

    private static boolean isOurs(@Nullable Class<?> type) {
        return type != null
                && type.getName().startsWith("io.renown")
                && !type.getName().contains(".support.");
    }

    private static boolean isStartOfThePortal(@Nullable EventListener listener) {
        return listener != null && Arrays.asList(listener.value()).contains(ApplicationReadyEvent.class);
    }

    private static String route(String className) {
        try {
            return Class.forName(className).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
