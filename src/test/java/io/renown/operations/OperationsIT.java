package io.renown.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.DataCommunicator;
import com.vaadin.flow.router.Route;
import io.renown.audit.AuditEntry;
import io.renown.audit.AuditLog;
import io.renown.audit.OperatorsLog;
import io.renown.identity.PersonService;
import io.renown.identity.PortalOperators;
import io.renown.identity.SessionKey;
import io.renown.identity.SignInOrigin;
import io.renown.identity.SignInSessions;
import io.renown.identity.SignedInPerson;
import io.renown.identity.web.TabTenants;
import io.renown.shared.Problem;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.support.StatementCount;
import io.renown.tenancy.OperatorContext;
import io.renown.tenancy.TenantState;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The operators' pages: for operators with a second factor, for nobody else, and in numbers alone. */
class OperationsIT extends PortalIT {

    private static final int STATEMENTS = 12;
    private static final String OPERATOR = "operator@portal.example";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private WebApplicationContext web;

    @Autowired
    private PortalOperators operators;

    @Autowired
    private PortalTenants portalTenants;

    @Autowired
    private PortalIndex index;

    @Autowired
    private PersonService people;

    @Autowired
    private SignInSessions sessions;

    @Autowired
    private OperatorsLog log;

    @Autowired
    private AuditLog audit;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcTemplate jdbc;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc mvc;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
    }

    @AfterEach
    void nobodyIsAnOperator() {
        operators.list().forEach(operator -> operators.revoke(operator.email()));
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsUnknownToOwners() throws Exception {
        return Stream.concat(
                        pages().map(page -> "/" + page),
                        Stream.of(
                                "/?v-r=init&location=operations",
                                "/?v-r=init&location=operations%2Fjobs",
                                "/operations/anything",
                                "/actuator",
                                "/actuator/env",
                                "/actuator/heapdump",
                                "/actuator/loggers",
                                "/actuator/prometheus",
                                "/operator/commands"))
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    for (LookAlike tenant : List.of(tenants.a(), tenants.b())) {
                        SignedInPerson owner = signedIn(tenant.ownerEmail());
                        assertThat(status(get(path).header("X-Forwarded-For", "203.0.113.7"), owner))
                                .isEqualTo(404);
                    }
                }));
    }

    @Test
    void aTabOfTheOperatorsIsShutToOwners() throws Exception {
        LookAlike own = tenants.fresh("operations-shut"); // nobody's knocks were noted yet, which are five an hour
        SignedInPerson owner = signedIn(own.ownerEmail());
        TabTenants.of(session).bind(3, TabTenants.OPERATIONS);

        assertThat(status(post("/?v-r=uidl&v-uiId=3").with(SecurityMockMvcRequestPostProcessors.csrf()), owner))
                .isEqualTo(404);
        Awaitility.await()
                .atMost(10, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(entries(own)).contains("access.refused"));
    }

    @Test
    void anOperatorWithoutASecondFactorIsLedToSetItUp() throws Exception {
        SignedInPerson operator = operator(tenants.a().ownerEmail());

        assertThat(mvc.perform(get("/operations").session(session).with(user(operator)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/second-factor");
        assertThat(status(get("/?v-r=init&location=operations"), operator)).isEqualTo(403);
    }

    @Test
    void anOperatorEntersUntilItIsTakenAway() throws Exception {
        SignedInPerson operator = operator(tenants.a().ownerEmail());
        turnSecondFactorOn(operator);
        for (String page : pages().toList()) {
            assertThat(status(get("/" + page), operator)).as(page).isEqualTo(200);
        }
        assertThat(status(get("/t/" + tenants.b().slug() + "/inbox"), operator))
                .as("operators are no members")
                .isEqualTo(404);

        operators.revoke(operator.email());
        jdbc.update("DELETE FROM second_factor WHERE person_id = ?", operator.personId());

        signedIn(operator.email()); // a revoked operator is signed out
        assertThat(status(get("/operations"), operator)).isEqualTo(404);
        assertThat(entries(tenants.a())).contains("operator.granted", "operator.revoked");
    }

    @TestFactory
    Stream<DynamicTest> everyPageAsksLittleAndShowsNoReview() throws Exception {
        SignedInPerson person = operator(tenants.a().ownerEmail());
        return pages().map(page -> DynamicTest.dynamicTest(
                page,
                () -> OperatorContext.callAs(OPERATOR, () -> {
                    try (var application = SpringBrowserlessApplicationContext.createSecured(context, "io.renown");
                            BrowserlessUserContext user =
                                    application.newUser(UsernamePasswordAuthenticationToken.authenticated(
                                            person, null, person.getAuthorities()));
                            BrowserlessUIContext window = user.newWindow()) {
                        int asked = statements.of(() -> {
                            window.getUI().navigate(page);
                            window.roundTrip();
                            window.find(Grid.class).all().forEach(OperationsIT::readAll);
                            return true;
                        });
                        assertThat(asked).isLessThanOrEqualTo(STATEMENTS);
                        assertThat(window.getUI().getElement().getOuterHTML()).doesNotContain("oolong", "customer 1");
                    }
                    return true;
                })));
    }

    @Test
    void findsTenantsByNameAndSlugWithTheirNumbers() {
        LookAlike shop = tenants.fresh("operations-found");
        OperatorContext.callAs(OPERATOR, () -> {
            assertThat(portalTenants.list("OPERATIONS-FOUND", 0, 50))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.slug()).isEqualTo(shop.slug());
                        assertThat(line.members()).isEqualTo(2);
                        assertThat(line.listings()).isEqualTo(2);
                        assertThat(line.reviews()).isEqualTo(40);
                    });
            assertThat(portalTenants.count("operations_found")).isZero();
            assertThat(portalTenants.list("", 0, 1_000_000)).hasSizeLessThanOrEqualTo(200);
            assertThat(index.list("operations-found", 0, 50))
                    .singleElement()
                    .matches(held -> !held.differs() && held.inDatabase() == 40);
            return true;
        });
    }

    @Test
    void suspendsWithAReasonThatBothLogsKeep() {
        LookAlike shop = tenants.fresh("operations-late");
        OperatorContext.callAs(OPERATOR, () -> {
            assertThatThrownBy(() -> portalTenants.enter(shop.id(), TenantState.SUSPENDED, "  "))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("reason-missing");
            assertThat(portalTenants.enter(shop.id(), TenantState.SUSPENDED, "unpaid since May"))
                    .isTrue();
            assertThat(portalTenants.enter(shop.id(), TenantState.SUSPENDED, "again"))
                    .isFalse();
            assertThat(portalTenants.enter(shop.id(), TenantState.ACTIVE, "paid"))
                    .isTrue();
            return true;
        });

        assertThat(shop.call(() -> audit.newest(10))).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("tenant.suspended");
            assertThat(entry.actor()).isEqualTo("system:operator:" + OPERATOR);
            assertThat(entry.details()).isEqualTo("unpaid since May");
        });
        assertThat(log.newest(20))
                .anyMatch(line -> line.action().equals("tenant.suspended")
                        && line.operator().equals(OPERATOR)
                        && line.subject().equals("tenant:" + shop.slug()));
    }

    @Test
    void fillsTheIndexOfATenantAgainByAJob() {
        LookAlike shop = tenants.fresh("operations-index");
        OperatorContext.callAs(OPERATOR, () -> {
            index.rebuild(shop.id());
            return true;
        });

        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(entries(shop)).contains("index.rebuild-asked", "index.rebuilt"));
    }

    @Test
    void noServiceOfOperatorsAnswersToMembers() {
        tenants.a()
                .run(() -> context.getBeansWithAnnotation(io.renown.tenancy.RequiresOperator.class)
                        .values()
                        .forEach(service -> assertThat(org.springframework.aop.support.AopUtils.isAopProxy(service))
                                .as(service.getClass().getName())
                                .isTrue()));
        assertThatThrownBy(() -> tenants.a().call(() -> portalTenants.count("")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("not-found");
        assertThatThrownBy(() ->
                        tenants.a().call(() -> context.getBean(PortalJobs.class).counts()))
                .isInstanceOf(Problem.class);
    }

    @Test
    void tellsWhereAJobFailedWithoutItsWords() {
        assertThat(PortalJobs.place("java.lang.IllegalStateException: somebody's review\n"
                        + "\tat java.base/java.lang.Thread.run(Thread.java:1)\n"
                        + "\tat io.renown.importing.file.CsvReader.next(CsvReader.java:120)\n"))
                .isEqualTo("CsvReader.next:120");
    }

    /** As far as a browser would ask at first. */
    private static void readAll(Grid<?> grid) {
        DataCommunicator<?> data = grid.getDataCommunicator();
        data.setRequestedRange(0, 50);
        grid.getUI().orElseThrow().getInternals().getStateTree().runExecutionsBeforeClientResponse();
    }

    private List<String> entries(LookAlike tenant) {
        return tenant.call(() -> audit.newest(200)).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private SignedInPerson operator(String email) {
        String hash = jdbc.queryForObject("SELECT password_hash FROM person WHERE email = ?", String.class, email);
        if (operators.grant(email)) {
            assertThatThrownBy(() -> signedIn(email))
                    .as("the password of before leads no operator in")
                    .isInstanceOf(UsernameNotFoundException.class);
            jdbc.update("UPDATE person SET password_hash = ? WHERE email = ?", hash, email);
        }
        return signedIn(email);
    }

    private SignedInPerson signedIn(String email) {
        SignedInPerson person = (SignedInPerson) people.loadUserByUsername(email);
        session.changeSessionId();
        sessions.begin(person.personId(), SessionKey.of(session.getId()), SignInOrigin.of("127.0.0.1", "test"), null);
        return person;
    }

    private void turnSecondFactorOn(SignedInPerson person) {
        jdbc.update(
                "INSERT INTO second_factor (person_id, secret, last_step, confirmed_at) VALUES (?, x'00', 0, UTC_TIMESTAMP(6))",
                person.personId());
    }

    private int status(MockHttpServletRequestBuilder request, SignedInPerson person) throws Exception {
        return mvc.perform(request.session(session).with(user(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static Stream<String> pages() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("io.renown.operations").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(OperationsIT::route)
                .sorted();
    }

    private static String route(String className) {
        try {
            return Class.forName(className).getAnnotation(Route.class).value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
