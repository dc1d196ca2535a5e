package io.renown.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Shows the guard each statement when it is prepared, or when it is run without being prepared. A prepared statement is
 * the driver's own: binding the 40 columns of a thousand reviews costs nothing more.
 */
final class GuardedDataSource extends DelegatingDataSource {

    private final TenantSqlGuard guard;

    GuardedDataSource(DataSource target, TenantSqlGuard guard) {
        super(target);
        this.guard = guard;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return guarded(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return guarded(super.getConnection(username, password));
    }

    private Connection guarded(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().startsWith("prepare")) {
                guard.check(sql(arguments));
            }
            Object result = call(connection, method, arguments);
            return method.getName().equals("createStatement") && result instanceof Statement statement
                    ? guarded(statement, (Connection) self)
                    : result;
        });
    }

    private Statement guarded(Statement statement, Connection connection) {
        return proxy(Statement.class, (self, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return connection;
            }
            if (arguments != null && arguments.length > 0 && takesSql(method)) {
                guard.check(sql(arguments));
            }
            return call(statement, method, arguments);
        });
    }

    private static boolean takesSql(Method method) {
        return method.getName().startsWith("execute") || method.getName().equals("addBatch");
    }

    private static String sql(Object @Nullable [] arguments) {
        return arguments == null ? "" : (String) arguments[0];
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> System.identityHashCode(self);
                    default -> handler.invoke(self, method, arguments);
                }));
    }
}
