package io.renown.cli;

import org.springframework.beans.factory.BeanFactory;

/** What a command works with: the portal's services, a console, and the files that came with the command. */
public record Desk(BeanFactory portal, Console console, SentFiles files) {

    public <T> T get(Class<T> service) {
        return portal.getBean(service);
    }
}
