package jp.ippo.door;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        properties = {
            "spring.config.import=classpath:front-door.yml",
            "ippo.door.sample-passwords=true",
            "ippo.accounts[0].name=clerk",
            "ippo.accounts[0].password={noop}secret",
            "ippo.accounts[0].roles=CLERK",
            "ippo.accounts[0].department=福祉課",
            "ippo.accounts[1].name=auditor",
            "ippo.accounts[1].password={noop}secret",
            "ippo.accounts[1].roles=AUDITOR",
        })
@AutoConfigureMockMvc
class FrontDoorTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DoorDatabase.register(properties);
    }

    @Autowired
    MockMvc http;

    @Test
    void health_is_open_and_nothing_else_is() throws Exception {
        http.perform(get("/actuator/health")).andExpect(status().isOk());
        http.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
        http.perform(get("/v3/api-docs")).andExpect(status().isUnauthorized());
        http.perform(get("/api/things")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_stranger_is_told_so_in_a_problem_detail() throws Exception {
        http.perform(get("/api/things").with(httpBasic("clerk", "wrong")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void a_role_that_no_line_names_is_refused() throws Exception {
        http.perform(post("/api/things").with(httpBasic("auditor", "secret")).content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void an_address_that_no_line_names_is_refused_to_everybody() throws Exception {
        http.perform(get("/api/forgotten").with(httpBasic("clerk", "secret"))).andExpect(status().isForbidden());
    }

    @Test
    void a_granted_address_without_a_door_is_answered_in_a_problem_detail() throws Exception {
        http.perform(get("/api/nowhere").with(httpBasic("clerk", "secret")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        http.perform(post("/api/things/broken").with(httpBasic("clerk", "secret")))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void the_door_knows_the_department_of_a_clerk() throws Exception {
        http.perform(get("/api/things").with(httpBasic("clerk", "secret")))
                .andExpect(status().isOk())
                .andExpect(content().string("福祉課"));
    }

    @Test
    void every_wrong_field_is_named_by_its_path() throws Exception {
        wrong("{\"inner\": {\"count\": 11}}", "inner.count");
        wrong("{\"inner\": {\"count\": \"x\"}}", "inner.count");
        wrong("{\"inner\": {\"count\": 1, \"cuont\": 1}}", "inner.cuont");
        wrong("{}", "inner");
    }

    @Test
    void a_wrong_parameter_is_named() throws Exception {
        http.perform(get("/api/things").param("limit", "x").with(httpBasic("clerk", "secret")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
        http.perform(get("/api/things").param("limit", "11").with(httpBasic("clerk", "secret")))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("limit"));
    }

    @Test
    void a_fault_of_ours_shows_no_inside() throws Exception {
        http.perform(get("/api/things/broken").with(httpBasic("clerk", "secret")))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.detail")
                        .value(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("SELECT"))));
    }

    @Test
    void a_person_without_a_session_is_led_to_the_sign_in_page() throws Exception {
        http.perform(get("/").accept(MediaType.TEXT_HTML))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", org.hamcrest.Matchers.endsWith("/login")));
    }

    @Test
    void people_sign_in_on_a_page_in_japanese_and_are_told_when_it_failed() throws Exception {
        http.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("サインインしてください")))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("name=\"_csrf\"")));
        http.perform(get("/login?error"))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("パスワードが違います")));
        http.perform(get("/logout"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("サインアウトしますか")));
        http.perform(formLogin("/login").user("clerk").password("wrong"))
                .andExpect(header().string("Location", "/login?error"));
        http.perform(formLogin("/login").user("clerk").password("secret")).andExpect(header().string("Location", "/"));
        http.perform(post("/login").param("username", "clerk").param("password", "secret"))
                .andExpect(status().isForbidden());
    }

    private void wrong(String body, String field) throws Exception {
        http.perform(post("/api/things")
                        .with(httpBasic("clerk", "secret"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Entrance {

        @Bean
        Rights rights() {
            return table -> table.allow(HttpMethod.GET, "/api/things", Role.CLERK)
                    .allow(HttpMethod.GET, "/api/things/broken", Role.CLERK)
                    .allow(HttpMethod.POST, "/api/things/broken", Role.CLERK)
                    .allow(HttpMethod.GET, "/api/nowhere", Role.CLERK)
                    .allow(HttpMethod.POST, "/api/things", Role.CLERK);
        }

        @Bean
        Things things() {
            return new Things();
        }
    }

    @RestController
    static class Things {

        @GetMapping("/api/things")
        String department(
                @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "1") @Max(10) int limit) {
            return person.department().orElse("");
        }

        @GetMapping("/api/things/broken")
        String broken() {
            throw new IllegalStateException("SELECT secret");
        }

        @GetMapping("/api/forgotten")
        String forgotten() {
            return "";
        }

        @PostMapping("/api/things")
        void take(@Valid @RequestBody Thing thing) {}
    }

    record Thing(@NotNull @Valid Inner inner) {}

    record Inner(@Max(10) int count) {}
}
