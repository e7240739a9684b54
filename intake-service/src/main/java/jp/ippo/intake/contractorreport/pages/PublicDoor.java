package jp.ippo.intake.contractorreport.pages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** The one address of this service without an account. */
@Configuration(proxyBeanMethods = false)
class PublicDoor {

    static final String ADDRESS = "/contractor-report";

    @Bean
    @Order(0)
    SecurityFilterChain whoeverHoldsALink(HttpSecurity http) {
        return http.securityMatcher(ADDRESS, ADDRESS + "/**")
                .authorizeHttpRequests(lines -> lines.requestMatchers(HttpMethod.GET, ADDRESS + "/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ADDRESS + "/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // Neither a session nor a cookie counts here: only who knows the token can send the form, and a foreign
                // page does not know it. There is nothing it could ride on.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new ReportSize(), DisableEncodeUrlFilter.class)
                .headers(
                        headers -> headers
                                // The address is the key: it goes to no other site, and no search engine keeps it.
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"))
                                .contentSecurityPolicy(
                                        policy -> policy.policyDirectives(
                                                "default-src 'self'; script-src 'none'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'")))
                .build();
    }
}
