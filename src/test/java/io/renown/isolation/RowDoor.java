package io.renown.isolation;

import io.renown.shared.Problem;
import io.renown.tenancy.TenantScopedSql;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;

/** A method close to the rows: of a repository, or of a class with SQL of its own. */
record RowDoor(Object bean, Class<?> type, Method method) {

    /** They work across tenants by their task, name the tenant in a key of theirs, or keep what belongs to persons. */
    private static final Set<String> ACROSS_TENANTS = Set.of(
            "Turns",
            "Installation",
            "NodeSignals",
            "IndexMarkSql",
            "Backup",
            "Restore",
            "ErasureSql",
            "RepeatableWrites",
            "IdentitySql",
            "PasswordResetSql",
            "SecondFactorSql",
            "SignInSessionSql",
            "MailSql",
            "DueSql",
            "DueOrdersSql",
            "DeepLineSql",
            "TopicLineSql",
            "SuspicionLineSql",
            "GuestDoor",
            "IndexState",
            "OperatorSql",
            "PersonColumn");

    /** Methods of the others that do so. */
    private static final Set<String> METHODS_ACROSS_TENANTS = Set.of(
            "MemberSql.memberships",
            "MemberSql.findMembership",
            "MemberSql.suspendedMemberships",
            "MemberSql.find",
            "MemberSql.seats",
            "InviteSql.findOpen",
            "AppearanceSql.findAsked",
            "AppearanceSql.findHost",
            "LogoSql.findByToken",
            "ImportRunSql.listOngoing",
            "ReplySql.due",
            "HookSql.findByHash",
            "HookSql.forgetMessagesBefore",
            "KeySql.masterPrints",
            "QueueSql.imports",
            "PersonRepository",
            "TenantRepository");

    private static final Set<String> READ_BY_ALL = Set.of("findById", "existsById", "count", "findAll");

    /** All there are but those that work across tenants. */
    static Stream<RowDoor> all(ApplicationContext context) {
        Stream<RowDoor> repositories = context.getBeansOfType(Repository.class).values().stream()
                .flatMap(bean -> Arrays.stream(AopProxyUtils.proxiedUserInterfaces(bean))
                        .filter(type -> type.getName().startsWith("io.renown"))
                        .flatMap(type -> Stream.concat(
                                        Arrays.stream(type.getDeclaredMethods()),
                                        Arrays.stream(ListCrudRepository.class.getMethods())
                                                .filter(method -> READ_BY_ALL.contains(method.getName())))
                                .filter(method -> !method.isDefault())
                                .map(method -> new RowDoor(bean, type, method))));
        Stream<RowDoor> statements = context.getBeansWithAnnotation(TenantScopedSql.class).values().stream()
                .filter(bean ->
                        !ACROSS_TENANTS.contains(AopUtils.getTargetClass(bean).getSimpleName()))
                .map(bean -> java.util.Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean))
                .flatMap(bean -> Arrays.stream(bean.getClass().getDeclaredMethods())
                        .filter(method -> !Modifier.isPrivate(method.getModifiers())
                                && !Modifier.isStatic(method.getModifiers())
                                && !method.isSynthetic())
                        .map(method -> new RowDoor(bean, bean.getClass(), method)));
        return Stream.concat(repositories, statements)
                .filter(door -> !METHODS_ACROSS_TENANTS.contains(door.name())
                        && !METHODS_ACROSS_TENANTS.contains(door.type.getSimpleName()));
    }

    String name() {
        return type.getSimpleName() + "." + method.getName();
    }

    boolean goesOnBehindAnId() {
        return method.getName().matches("after|.*(After|GreaterThan).*")
                || Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.getType() == long.class
                                && parameter.getName().startsWith("after"));
    }

    /** @return null as well where it refuses, since there is no such row or it is another's, or a key that holds the tenant does */
    @Nullable
    Object call(List<@Nullable Object> arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments.toArray());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Problem
                    || refused.getCause() instanceof DataIntegrityViolationException
                    || refused.getCause() instanceof OptimisticLockingFailureException) {
                return null;
            }
            throw new AssertionError(name() + " broke for " + arguments, refused.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
