package jp.ippo.door;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/** Two entrances: programs come to {@code /api} with HTTP Basic and no session, people sign in on a page. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableConfigurationProperties(AccountsProperties.class)
@Import({ProblemDetails.class, NoSuchAddress.class, RefusalsInWords.class, SignInPage.class})
class FrontDoorConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    OpenAPI apiDocument(@Value("${spring.application.name:service}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title("Ippō " + service)
                        .version("v1")
                        .description(
                                "Every call is made by an account (HTTP Basic). Errors are RFC 9457 problem details;"
                                        + " wrong fields stand in `errors`, each with its path. 不明な項目は省略できます。")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "account", new SecurityScheme().type(Type.HTTP).scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("account"));
    }

    @Bean
    UserDetailsService accounts(AccountsProperties properties) {
        return new LocalAccounts(properties);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, List<Rights> rights, RefusalsInWords refusals) {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/actuator/**")
                // No session and no cookie here, so there is nothing a foreign page could ride on.
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(lines -> {
                    lines.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                            .permitAll();
                    lines.requestMatchers(HttpMethod.GET, "/v3/api-docs/**", "/v3/api-docs.yaml")
                            .authenticated();
                    lines.requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                            .hasAnyRole(Role.PRIVACY_OFFICER.name(), Role.AUDITOR.name());
                    grantAll(rights, new Rights.Table(lines));
                    lines.anyRequest().denyAll();
                })
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, List<Rights> rights) {
        return http.formLogin(login -> login.loginPage(SignInPage.ADDRESS)
                        .defaultSuccessUrl("/")
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'")))
                .authorizeHttpRequests(lines -> {
                    lines.requestMatchers(HttpMethod.GET, "/assets/**", "/favicon.ico", "/logout")
                            .permitAll();
                    grantAll(rights, new Rights.Table(lines));
                    lines.requestMatchers("/error").permitAll();
                    lines.anyRequest().denyAll();
                })
                .build();
    }

    private static void grantAll(List<Rights> rights, Rights.Table table) {
        rights.forEach(room -> room.grant(table));
    }
}
