package jp.ippo.door;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** The identity provider of a city hall: Spring Authorization Server on a port of its own, over HTTP. */
final class RealIssuer implements AutoCloseable {

    private final ConfigurableApplicationContext running;

    private RealIssuer(ConfigurableApplicationContext running) {
        this.running = running;
    }

    static RealIssuer start() {
        return new RealIssuer(new SpringApplicationBuilder(Office.class)
                .run("--server.port=0", "--spring.config.name=real-issuer", "--spring.main.banner-mode=off"));
    }

    /** {@code iss} */
    String address() {
        return "http://localhost:" + running.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Where a browser may be sent after it signed out here: one more address, written out, as issuers want it. */
    void sendsBackTo(String address) {
        var clients = running.getBean(RegisteredClientRepository.class);
        clients.save(RegisteredClient.from(Objects.requireNonNull(clients.findByClientId("ippo")))
                .postLogoutRedirectUri(address)
                .build());
    }

    /** {@code sid}: which session of this issuer that person came in with last. */
    String sessionOf(String person) {
        return Objects.requireNonNull(running.getBean(Sessions.class).last().get(person));
    }

    /** Any claims, signed with this issuer's own key. */
    String signed(JwtClaimsSet claims) {
        return new NimbusJwtEncoder(running.getBean(Keys.class).source())
                .encode(JwtEncoderParameters.from(claims))
                .getTokenValue();
    }

    @Override
    public void close() {
        running.close();
    }

    record Keys(JWKSource<SecurityContext> source) {}

    /** {@code sid} by name. */
    record Sessions(Map<String, String> last) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration(
            excludeName = {
                "jp.ippo.door.FrontDoorConfiguration",
                "jp.ippo.door.Languages",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            })
    static class Office {

        /** What the office's directory says of each person: name, 役割, 所属. */
        private static final Map<String, List<String>> PEOPLE = Map.of(
                "Tanaka", List.of("privacy-clerks", "福祉課"),
                "sato", List.of("privacy-approvers", ""),
                "visitor", List.of("cafeteria", ""));

        @Bean
        @Order(1)
        SecurityFilterChain issuing(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    })
                    .authorizeHttpRequests(lines -> lines.anyRequest().authenticated())
                    .exceptionHandling(handling ->
                            handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) {
            return http.authorizeHttpRequests(lines -> lines.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService directory() {
            return new InMemoryUserDetailsManager(PEOPLE.keySet().stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}at-the-office")
                            .roles("USER")
                            .build())
                    .toList());
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId(UUID.randomUUID().toString())
                            .clientId("ippo")
                            .clientSecret("{noop}secret-of-ippo")
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            // The door's port is not known yet; the loopback address may have any (RFC 8252).
                            .redirectUri("http://127.0.0.1/login/oauth2/code/office")
                            .scope("openid")
                            .scope("profile")
                            .clientSettings(ClientSettings.builder()
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build(),
                    program("document-system"),
                    program("another-system"));
        }

        private static RegisteredClient program(String name) {
            return RegisteredClient.withId(UUID.randomUUID().toString())
                    .clientId(name)
                    .clientSecret("{noop}secret-of-" + name)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                    .build();
        }

        @Bean
        Sessions sessions() {
            return new Sessions(new ConcurrentHashMap<>());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> whatTheDirectorySays(Sessions sessions) {
            return token -> {
                var name = token.getPrincipal().getName();
                token.getClaims().claims(all -> Optional.ofNullable(all.get("sid"))
                        .ifPresent(sid -> sessions.last().put(name, sid.toString())));
                var said = Optional.ofNullable(PEOPLE.get(name)).orElse(List.of("privacy-clerks", "情報課"));
                token.getClaims()
                        .claim("preferred_username", name)
                        .claim("roles", List.of(said.get(0), "everybody"))
                        .claim("department", said.get(1));
                if (name.equals("document-system")) token.getClaims().audience(List.of("ippo-api"));
            };
        }

        @Bean
        Keys keys() throws NoSuchAlgorithmException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            var key = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyID(UUID.randomUUID().toString())
                    .build();
            return new Keys(new ImmutableJWKSet<>(new JWKSet(key)));
        }

        @Bean
        JWKSource<SecurityContext> source(Keys keys) {
            return keys.source();
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> source) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(source);
        }

        /** The issuer's name is the address it was asked at. */
        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
