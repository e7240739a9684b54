package jp.ippo.door;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * Which roles may use which address of a service; each room grants its own. What no line names is refused to everybody.
 */
public interface Rights {

    void grant(Table table);

    /** The table under construction; lines are tried from the top. */
    final class Table {

        private final AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry lines;

        Table(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry lines) {
            this.lines = lines;
        }

        /** @param path a path pattern, for example {@code /api/incidents/*} */
        public Table allow(HttpMethod method, String path, Role... roles) {
            lines.requestMatchers(method, path).hasAnyRole(names(roles));
            return this;
        }

        public Table openToEverybody(HttpMethod method, String path) {
            lines.requestMatchers(method, path).permitAll();
            return this;
        }

        static String[] names(Role... roles) {
            return java.util.Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        }
    }
}
