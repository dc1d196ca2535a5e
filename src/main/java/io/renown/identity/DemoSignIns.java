package io.renown.identity;

import io.renown.tenancy.Role;
import java.util.List;

/** Accounts that a portal with invented data offers on its sign-in page. Without a bean of this kind it offers none. */
public interface DemoSignIns {

    List<DemoSignIn> list();

    /** @param password in clear, which only the invented members of a demo tenant may have */
    record DemoSignIn(String tenantName, String name, Role role, String email, String password) {}
}
