package io.renown.review.authenticity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SuspicionProperties.class)
class SuspicionConfiguration {}
