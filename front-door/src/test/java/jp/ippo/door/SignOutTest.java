package jp.ippo.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Where the browser is sent after signing out, with issuers of two kinds. The way there and back: {@link IdentityTest}. */
class SignOutTest {

    @Test
    void an_issuer_that_cannot_end_a_session_is_not_asked_to() throws IOException, ServletException {
        var answer = signOut(Map.of());

        assertThat(answer.getRedirectedUrl()).isEqualTo("/login?logout");
        assertThat(answer.getHeader("Refresh")).isNull();
    }

    @Test
    void an_issuer_that_can_is_visited_from_a_page_and_not_by_the_answer_to_our_form()
            throws IOException, ServletException {
        var answer = signOut(Map.of("end_session_endpoint", "https://id.example.jp/leave"));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Refresh"))
                .startsWith("0;url=https://id.example.jp/leave?id_token_hint=signed&post_logout_redirect_uri=");
        assertThat(answer.getContentAsString())
                .contains("href=\"https://id.example.jp/leave?id_token_hint=signed&amp;post_logout");
    }

    private static MockHttpServletResponse signOut(Map<String, Object> metadata) throws IOException, ServletException {
        var issuer = ClientRegistration.withRegistrationId(IdentityProperties.REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("ippo")
                .redirectUri("{baseUrl}/login/oauth2/code/office")
                .authorizationUri("https://id.example.jp/authorize")
                .tokenUri("https://id.example.jp/token")
                .providerConfigurationMetadata(metadata)
                .build();
        var issued = new OidcIdToken("signed", Instant.EPOCH, Instant.MAX, Map.of("sub", "1f0c"));
        var person = new IssuedPerson("tanaka", Set.of(Role.CLERK), null, new DefaultOidcUser(List.of(), issued));
        var answer = new MockHttpServletResponse();
        SignOut.after(new InMemoryClientRegistrationRepository(issuer))
                .onLogoutSuccess(
                        new MockHttpServletRequest("POST", "/logout"),
                        answer,
                        new OAuth2AuthenticationToken(
                                person, person.getAuthorities(), IdentityProperties.REGISTRATION));
        return answer;
    }
}
