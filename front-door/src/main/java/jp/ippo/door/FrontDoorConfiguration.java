package jp.ippo.door;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who is let in: local accounts with what is needed around them, and the office's identity provider where there is one. */
@AutoConfiguration(
        before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class},
        after = JdbcClientAutoConfiguration.class)
@EnableConfigurationProperties({AccountsProperties.class, DoorProperties.class, IdentityProperties.class})
@Import({
    ProblemDetails.class,
    NoSuchAddress.class,
    NoNullCharacters.class,
    NoHolesInLists.class,
    RefusalsInWords.class,
    SignInPage.class,
    PasswordPage.class,
    ApiDocument.class,
    IdentityConfiguration.class,
    Limits.class,
    Entrances.class
})
class FrontDoorConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DoorTables doorTables(DataSource database, @Value("${spring.flyway.enabled:true}") boolean migrating) {
        return new DoorTables(database, migrating);
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    LocalAccounts localAccounts(
            AccountsProperties properties,
            DoorProperties door,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            DoorTables first) {
        return new LocalAccounts(properties, door, jdbc, passwords);
    }

    @Bean
    KnownAccounts knownAccounts(LocalAccounts accounts) {
        return new KnownAccounts(accounts);
    }

    @Bean
    RememberedPasswords rememberedPasswords(DoorProperties properties) {
        return new RememberedPasswords(properties);
    }

    @Bean
    LocalSignIn localSignIn(
            LocalAccounts accounts,
            JdbcClient jdbc,
            DoorProperties properties,
            RememberedPasswords remembered,
            PasswordEncoder passwords) {
        return new LocalSignIn(accounts, new Attempts(jdbc, properties), remembered, passwords);
    }

    @Bean
    Identity identity(IdentityProperties properties, LocalAccounts accounts) {
        return new Identity(properties, accounts);
    }

    @Bean
    Departures departures(JdbcClient jdbc, DoorProperties properties, DoorTables first) {
        return new Departures(jdbc, properties);
    }

    /** Nobody else: without this, Spring Boot would make up an account. */
    @Bean
    AuthenticationManager nobodyElse() {
        return asked -> {
            throw new ProviderNotFoundException("nobody else is known here");
        };
    }

    @Bean
    SessionRegistry sessionsOfPeople() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }
}
