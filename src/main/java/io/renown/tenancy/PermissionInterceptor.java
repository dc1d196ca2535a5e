package io.renown.tenancy;

import io.renown.shared.Problem;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Enforces {@link RequiresPermission}, before any transaction begins, and tells of each refusal. */
final class PermissionInterceptor implements MethodInterceptor {

    private final ApplicationEventPublisher events;

    PermissionInterceptor(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Class<?> target = invocation.getThis() == null
                ? invocation.getMethod().getDeclaringClass()
                : invocation.getThis().getClass();
        RequiresPermission required = AnnotatedElementUtils.findMergedAnnotation(
                AopUtils.getMostSpecificMethod(invocation.getMethod(), target), RequiresPermission.class);
        if (required != null && !TenantContext.actor().can(required.value())) {
            events.publishEvent(new PermissionRefused(
                    TenantContext.tenantId(),
                    TenantContext.actor(),
                    required.value(),
                    target.getSimpleName() + "." + invocation.getMethod().getName()));
            throw Problem.forbidden();
        }
        return invocation.proceed();
    }

    @Configuration(proxyBeanMethods = false)
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static class PermissionConfiguration {

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor permissionAdvisor(ApplicationEventPublisher events) {
            return first(new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forMethodAnnotation(RequiresPermission.class),
                    new PermissionInterceptor(events)));
        }

        @Bean
        @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
        static Advisor operatorAdvisor() {
            MethodInterceptor operatorsOnly = invocation -> {
                OperatorContext.operator();
                return invocation.proceed();
            };
            return first(new DefaultPointcutAdvisor(
                    AnnotationMatchingPointcut.forClassAnnotation(RequiresOperator.class), operatorsOnly));
        }

        private static Advisor first(DefaultPointcutAdvisor advisor) {
            advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return advisor;
        }
    }
}
