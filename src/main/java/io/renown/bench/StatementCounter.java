package io.renown.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what a portal asks of its database, in whichever thread. */
final class StatementCounter implements BeanPostProcessor {

    private final AtomicLong executed = new AtomicLong();

    /** How many statements ran meanwhile; the least of some tries, since jobs and schedules ask too. */
    long leastOf(int tries, Callable<?> block) throws Exception {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long before = executed.get();
            block.call();
            least = Math.min(least, executed.get() - before);
        }
        return least;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(source) : bean;
    }

    private DataSource counted(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return proxy(Connection.class, super.getConnection());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return proxy(Connection.class, super.getConnection(user, password));
            }
        };
    }

    private <T> T proxy(Class<T> type, Object target) {
        Class<?>[] faces = target instanceof java.sql.CallableStatement
                ? new Class<?>[] {java.sql.CallableStatement.class}
                : target instanceof java.sql.PreparedStatement
                        ? new Class<?>[] {java.sql.PreparedStatement.class}
                        : new Class<?>[] {type};
        return type.cast(Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(),
                faces,
                (self, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (target instanceof Statement && method.getName().startsWith("execute")) {
            executed.incrementAndGet();
        }
        try {
            Object result = method.invoke(target, arguments);
            return result instanceof Statement && target instanceof Connection
                    ? proxy(Statement.class, result)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
