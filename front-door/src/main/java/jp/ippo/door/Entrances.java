package jp.ippo.door;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two entrances: programs come to {@code /api} with HTTP Basic or a token and no session, people sign in on a page, with a
 * local account or at the office's identity provider.
 */
@Configuration(proxyBeanMethods = false)
class Entrances {

    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
    private static final String OWN_THINGS_ONLY =
            "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'";

    private final List<Rights> rights;
    private final RefusalsInWords refusals;
    private final LocalSignIn localSignIn;
    private final Identity identity;
    private final IdentityProperties issuer;
    private final DoorProperties limits;

    Entrances(
            List<Rights> rights,
            RefusalsInWords refusals,
            LocalSignIn localSignIn,
            Identity identity,
            IdentityProperties issuer,
            DoorProperties limits) {
        this.rights = rights;
        this.refusals = refusals;
        this.localSignIn = localSignIn;
        this.identity = identity;
        this.issuer = issuer;
        this.limits = limits;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) {
        http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                // No session and no cookie here, so there is nothing a foreign page could ride on.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Entrances::common)
                .addFilterBefore(FirstPassword.ofPrograms(refusals), AuthorizationFilter.class)
                .addFilterBefore(
                        Throttle.ofAccounts(refusals, limits.requests().perAccount()), AuthorizationFilter.class)
                .authorizeHttpRequests(lines -> {
                    lines.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                            .permitAll();
                    lines.requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/v3/api-docs.yaml")
                            .hasAnyRole(Rights.Table.names(Role.values()));
                    lines.requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                            .hasAnyRole(Rights.Table.names(Role.PRIVACY_OFFICER, Role.AUDITOR, Role.OPERATOR));
                    grantAll(new Rights.Table(lines));
                    lines.anyRequest().denyAll();
                });
        if (issuer.localAccounts())
            http.authenticationProvider(localSignIn.provider())
                    .httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        if (issuer.takesTokens())
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .jwt(tokens -> tokens.jwtAuthenticationConverter(identity::program)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            SessionRegistry sessions,
            ObjectProvider<ClientRegistrationRepository> issuers,
            Departures departures) {
        if (issuer.localAccounts()) http.authenticationProvider(localSignIn.provider());
        http.formLogin(login -> login.loginPage(SignInPage.ADDRESS)
                        .defaultSuccessUrl("/")
                        .failureHandler(notLetIn())
                        .permitAll())
                .logout(logout -> logout.logoutSuccessHandler(SignOut.after(issuers.getIfAvailable())))
                .sessionManagement(
                        session -> session.maximumSessions(limits.sessions().most())
                                .sessionRegistry(sessions)
                                .expiredUrl("/login?again"))
                .headers(Entrances::common)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_THINGS_ONLY)))
                .addFilterBefore(new SessionAge(limits.sessions().longest()), SecurityContextHolderFilter.class)
                .addFilterBefore(FirstPassword.ofPeople(refusals), AuthorizationFilter.class)
                .addFilterBefore(
                        Throttle.ofAccounts(refusals, limits.requests().perAccount()), AuthorizationFilter.class)
                .authorizeHttpRequests(lines -> {
                    lines.requestMatchers(HttpMethod.GET, "/assets/**", "/favicon.ico", "/logout", SignInPage.ADDRESS)
                            .permitAll();
                    lines.requestMatchers(PasswordPage.ADDRESS).hasAnyRole(Rights.Table.names(Role.values()));
                    grantAll(new Rights.Table(lines));
                    lines.requestMatchers("/error").permitAll();
                    lines.anyRequest().denyAll();
                });
        if (issuer.isConfigured()) throughTheIssuer(http, new LeftElsewhere(departures));
        return http.build();
    }

    private void throughTheIssuer(HttpSecurity http, LeftElsewhere leftElsewhere) {
        http.oauth2Login(login -> login.loginPage(SignInPage.ADDRESS)
                        .defaultSuccessUrl("/")
                        .failureHandler(notLetIn())
                        .userInfoEndpoint(users -> users.oidcUserService(identity::person)))
                .oidcLogout(left -> left.backChannel(word -> word.logoutHandler(leftElsewhere)))
                .addFilterAfter(leftElsewhere, SecurityContextHolderFilter.class);
    }

    /** HSTS is sent by itself where the request came over TLS. */
    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NOTHING_OF_THE_DEVICE));
    }

    private static AuthenticationFailureHandler notLetIn() {
        return (request, response, refused) -> {
            var why = "error";
            if (refused instanceof TooManyFailures failures) why = "wait=" + failures.seconds();
            else if (refused instanceof OAuth2AuthenticationException issued)
                why = issued.getError().getErrorCode().equals(Identity.NO_ROLE) ? "unknown" : "issuer";
            response.sendRedirect(SignInPage.ADDRESS + "?" + why);
        };
    }

    private void grantAll(Rights.Table table) {
        rights.forEach(room -> room.grant(table));
    }
}
