package jp.ippo.door;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** The office's identity provider. It is asked when it is first needed: a service starts without it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ippo.identity.issuer")
class IdentityConfiguration {

    @Bean
    @ConditionalOnProperty("ippo.identity.client-id")
    ClientRegistrationRepository issuersRegistration(IdentityProperties identity) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(ClientRegistrations.fromIssuerLocation(issuer(identity))
                        .registrationId(IdentityProperties.REGISTRATION)
                        .clientId(Objects.requireNonNull(identity.clientId()))
                        .clientSecret(identity.clientSecret())
                        .scope(identity.scopes())
                        .build()));
    }

    @Bean
    @ConditionalOnProperty("ippo.identity.audience")
    JwtDecoder issuersTokens(IdentityProperties identity) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer(identity)).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer(identity)),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, meant -> meant != null && meant.contains(identity.audience()))));
            return decoder;
        });
    }

    private static String issuer(IdentityProperties identity) {
        return Objects.requireNonNull(identity.issuer());
    }
}
