package io.renown.mail;

import io.renown.shared.Tsid;
import io.renown.tenancy.TenantContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts mails into the outbox in the caller's transaction; asks for no permission, the deed that is told of did. */
@Component
public class MailService {

    private final MailSql sql;
    private final MailRun run;
    private final boolean hasServer;
    private final ObjectProvider<MailLooks> looks;
    private final Clock clock;

    MailService(
            MailSql sql,
            MailRun run,
            ObjectProvider<JavaMailSender> server,
            ObjectProvider<MailLooks> looks,
            Clock clock) {
        this.sql = sql;
        this.run = run;
        this.hasServer = server.getIfAvailable() != null;
        this.looks = looks;
        this.clock = clock;
    }

    /** False when no mail server is named, and mails are caught: nobody may be told that one is on its way. */
    public boolean leaveThisMachine() {
        return hasServer;
    }

    /** On behalf of the current tenant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        send(null, mail);
    }

    /**
     * On behalf of a brand of the current tenant, in its name.
     *
     * @param brandId null for the tenant itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(@Nullable Long brandId, Mail mail) {
        put(new MailKey(TenantContext.tenantId(), Tsid.next()), brandId, mail);
    }

    /**
     * How mails of the current tenant look.
     *
     * @param brandId null for the tenant itself
     */
    public MailLook look(@Nullable Long brandId) {
        MailLooks known = looks.getIfAvailable();
        return known == null ? MailLook.OWN : known.lookOf(TenantContext.tenantId(), brandId);
    }

    /** For the members of a tenant that need not be the current one, and on its behalf: word of another that deals with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendFor(int tenantId, Mail mail) {
        put(new MailKey(tenantId, Tsid.next()), null, mail);
    }

    /** About the recipient's own account, on behalf of no tenant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendToPerson(Mail mail) {
        put(new MailKey(null, Tsid.next()), null, mail);
    }

    /** Mails about an account that is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetPerson(String email) {
        sql.deleteOfPerson(email);
    }

    private void put(MailKey key, @Nullable Long brandId, Mail mail) {
        sql.insert(key, brandId, mail, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                run.soon();
            }
        });
    }
}
