package jp.ippo.door;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much is taken from anybody, before it is asked who it is: ahead of the security chains, behind forwarded headers. */
@Configuration(proxyBeanMethods = false)
class Limits {

    private static final int BEFORE_SECURITY = -200;

    @Bean
    FilterRegistrationBean<Throttle> requestsOfAnAddress(RefusalsInWords refusals, DoorProperties properties) {
        var filter = new FilterRegistrationBean<>(
                Throttle.ofAddresses(refusals, properties.requests().perAddress()));
        filter.setOrder(BEFORE_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> lengthOfBodies(RefusalsInWords refusals, DoorProperties properties) {
        var filter = new FilterRegistrationBean<>(
                new BodyLimit(refusals, properties.requests().largestBody().toBytes()));
        filter.setOrder(BEFORE_SECURITY + 1);
        return filter;
    }
}
