package io.renown.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.renown.identity.Membership;
import io.renown.identity.SessionKey;
import io.renown.identity.SignInOrigin;
import io.renown.identity.SignInSessions;
import io.renown.identity.SignedInPerson;
import io.renown.jobs.SuspendedTenants;
import io.renown.jobs.TenantJob;
import io.renown.jobs.TenantJobHandler;
import io.renown.provisioning.TenantSuspension;
import io.renown.support.LookAlikes.LookAlike;
import io.renown.support.PortalIT;
import io.renown.tenancy.TenantState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.storage.Paging;
import org.jobrunr.storage.StorageProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class SuspendedTenantIT extends PortalIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private UserDetailsService people;

    @Autowired
    private TenantSuspension suspension;

    @Autowired
    private SignInSessions sessions;

    @Autowired
    private SuspendedTenants suspended;

    @Autowired
    private StorageProvider jobs;

    private final HttpClient http = HttpClient.newHttpClient();
    private MockMvc mvc;
    private LookAlike shut;

    @BeforeEach
    void suspend() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        shut = tenants.fresh("shut-alike");
        assertThat(suspension.enter(shut.tenant(), TenantState.SUSPENDED)).isTrue();
    }

    @AfterEach
    void activate() {
        suspension.enter(shut.tenant(), TenantState.ACTIVE);
    }

    @Test
    void membersAreToldAndStrangersAreNot() throws Exception {
        MvcResult member = open(shut.ownerEmail());
        assertThat(member.getResponse().getStatus()).isEqualTo(403);
        assertThat(member.getRequest().getAttribute(Membership.SUSPENDED)).isEqualTo("Look-alike");

        MvcResult stranger = open(tenants.a().ownerEmail());
        assertThat(stranger.getResponse().getStatus()).isEqualTo(404);
        assertThat(stranger.getRequest().getAttribute(Membership.SUSPENDED)).isNull();
    }

    @Test
    void anOpenTabIsRefusedAtItsNextRequest() throws Exception {
        MockHttpSession session = session(shut.ownerEmail());
        TabTenants.of(session).bind(3, shut.id());

        assertThat(mvc.perform(post("/?v-r=uidl&v-uiId=3")
                                .session(session)
                                .with(user(person(shut.ownerEmail())))
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void tokensGetAProblemUntilTheTenantIsActiveAgain() throws Exception {
        HttpResponse<String> refused = me();
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/tenant-suspended");

        assertThat(suspension.enter(shut.tenant(), TenantState.ACTIVE)).isTrue();

        assertThat(me().statusCode()).isEqualTo(200);
        assertThat(suspension.enter(shut.tenant(), TenantState.ACTIVE)).isFalse();
    }

    @Test
    void jobsArePutBackAndRunLater() {
        List<NoteJob> done = new ArrayList<>();
        NoteJobHandler handler = new NoteJobHandler(suspended, done);

        handler.run(new NoteJob(shut.id()));
        assertThat(done).isEmpty();
        List<Job> waiting = jobs.getJobList(StateName.SCHEDULED, Paging.AmountBasedList.ascOnUpdatedAt(1000)).stream()
                .filter(job -> job.getJobSignature().contains("NoteJob"))
                .toList();
        assertThat(waiting).hasSize(1);
        waiting.forEach(job -> jobs.deletePermanently(job.getId()));

        suspension.enter(shut.tenant(), TenantState.ACTIVE);
        handler.run(new NoteJob(shut.id()));
        assertThat(done).hasSize(1);
    }

    /** Known to this test alone. */
    record NoteJob(int tenantId) implements TenantJob {
        @Override
        @SuppressWarnings({"rawtypes", "unchecked"})
        public Class<JobRequestHandler> getJobRequestHandler() {
            return (Class) NoteJobHandler.class;
        }
    }

    static final class NoteJobHandler extends TenantJobHandler<NoteJob> {

        private final List<NoteJob> done;

        NoteJobHandler(SuspendedTenants suspended, List<NoteJob> done) {
            super(suspended);
            this.done = done;
        }

        @Override
        protected void work(NoteJob job) {
            done.add(job);
        }
    }

    private MockHttpSession session(String email) {
        MockHttpSession session = new MockHttpSession();
        sessions.begin(
                person(email).personId(), SessionKey.of(session.getId()), SignInOrigin.of("127.0.0.1", "test"), null);
        return session;
    }

    private MvcResult open(String email) throws Exception {
        return mvc.perform(get("/t/" + shut.slug() + "/inbox")
                        .session(session(email))
                        .with(user(person(email))))
                .andReturn();
    }

    private SignedInPerson person(String email) {
        return (SignedInPerson) people.loadUserByUsername(email);
    }

    private HttpResponse<String> me() throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url("/api/v1/me")))
                        .header("Authorization", "Bearer " + shut.ownerToken())
                        .build(),
                BodyHandlers.ofString());
    }
}
