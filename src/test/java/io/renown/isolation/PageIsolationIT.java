package io.renown.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.flow.router.Route;
import io.renown.identity.SessionKey;
import io.renown.identity.SignInOrigin;
import io.renown.identity.SignInSessions;
import io.renown.identity.SignedInPerson;
import io.renown.identity.web.TabTenants;
import io.renown.support.PortalIT;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page belongs to a tenant and opens to its members only; a tab cannot be talked into another tenant. */
class PageIsolationIT extends PortalIT {

    /** Sign-in with all that belongs to it, the choice among one's own organizations, invites and questions known by their link. */
    private static final Set<String> PAGES_WITHOUT_TENANT = Set.of(
            "login",
            "login/code",
            "signed-out",
            "forgot",
            "reset",
            "invite/:token",
            "invite/:token/accept",
            "sender/:token",
            "");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private SignInSessions sessions;

    private MockMvc mvc;
    private MockHttpSession session;
    private SignedInPerson attacker;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        attacker = (SignedInPerson) people.loadUserByUsername(tenants.a().ownerEmail());
        session = new MockHttpSession();
        sessions.begin(attacker.personId(), SessionKey.of(session.getId()), SignInOrigin.of("127.0.0.1", "test"), null);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsATenantsAndOpensToItsMembersOnly() throws Exception {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("io.renown").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(PageIsolationIT::route)
                .filter(route -> !PAGES_WITHOUT_TENANT.contains(route))
                .map(route -> DynamicTest.dynamicTest(route, () -> {
                    assertThat(route).startsWith("t/:tenant");
                    assertThat(status(route, tenants.b().slug())).isEqualTo(404);
                    assertThat(status(route, "unknown")).isEqualTo(404);
                    assertThat(status(route, tenants.a().slug())).isEqualTo(200);
                }));
    }

    @Test
    void aNewTabOfAnotherTenantIsRefused() throws Exception {
        assertThat(mvc.perform(get("/?v-r=init&location=t/" + tenants.b().slug() + "/inbox")
                                .session(session)
                                .with(user(attacker)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aTabOfATenantIsRefusedOnceThePersonIsNoMemberThere() throws Exception {
        TabTenants.of(session).bind(7, tenants.b().id());

        assertThat(mvc.perform(post("/?v-r=uidl&v-uiId=7")
                                .session(session)
                                .with(user(attacker))
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private int status(String route, String slug) throws Exception {
        String path = "/" + route.replace(":tenant", slug).replaceAll("/:[a-zA-Z]+[?*]?", "");
        return mvc.perform(get(path).session(session).with(user(attacker)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String route(String className) {
        try {
            return Arrays.stream(Class.forName(className).getAnnotationsByType(Route.class))
                    .findFirst()
                    .orElseThrow()
                    .value();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
