package jp.ippo.door;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service behind this door: it says who came in. */
@SpringBootConfiguration
@EnableAutoConfiguration
class House {

    @Bean
    Rights rights() {
        return table -> table.allow(HttpMethod.GET, "/", Role.whoWorkOnCases())
                .allow(HttpMethod.GET, "/api/me", Role.whoWorkOnCases())
                .allow(HttpMethod.POST, "/api/things", Role.CLERK)
                .allow(HttpMethod.GET, "/api/approvals", Role.APPROVER);
    }

    @RestController
    static class Rooms {

        @GetMapping({"/", "/api/me"})
        String me(Authentication caller) {
            var person = SignedIn.behind(caller);
            return person.getUsername() + "|" + caller.getName() + "|"
                    + person.department().orElse("-");
        }

        @GetMapping("/api/approvals")
        String approvals() {
            return "";
        }

        @PostMapping("/api/things")
        int take(@RequestBody Thing thing) {
            return thing.words().length();
        }
    }

    record Thing(String words) {}
}
