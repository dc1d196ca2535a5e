package io.renown.appearance;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.springframework.stereotype.Component;

/** By the servers of this machine, with the resolver of the JDK. */
@Component
class JndiDnsText implements DnsText {

    private static final String TEXT = "TXT";

    @Override
    @SuppressWarnings("BanJNDI") // reads attributes of the DNS, which are text; looks up no object
    public List<String> textsOf(String name) throws Unreachable {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put("com.sun.jndi.dns.timeout.initial", "2000");
        settings.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                Attribute texts = dns.getAttributes(name, new String[] {TEXT}).get(TEXT);
                return texts == null ? List.of() : read(texts);
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException e) {
            return List.of();
        } catch (NamingException e) {
            throw new Unreachable(e);
        }
    }

    private static List<String> read(Attribute texts) throws NamingException {
        List<String> read = new ArrayList<>();
        NamingEnumeration<?> values = texts.getAll();
        while (values.hasMore()) {
            read.add(String.valueOf(values.next()).replace("\"", "")); // some servers quote
        }
        return read;
    }
}
