package jp.ippo.notification.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ippo.notification.RunningNotification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class RightsTest extends RunningNotification {

    private static final List<String> ACCOUNTS = List.of("officer", "approver", "auditor", "clerk");

    @ParameterizedTest(name = "{0} {1} is for {2}")
    @MethodSource("lines")
    void each_address_is_for_the_roles_of_the_table_and_for_nobody_else(String method, String path, String roles) {
        var allowed = Set.of(roles.split(" "));
        var address = path.replace("{id}", UUID.randomUUID().toString());
        var body = method.equals("POST") ? "{}" : "";

        assertThat(as("").call(method, address, body).status()).as("nobody").isEqualTo(401);
        for (var account : ACCOUNTS) {
            int status = as(account).call(method, address, body).status();
            if (allowed.contains(account)) assertThat(status).as(account).isNotIn(401, 403, 500);
            else assertThat(status).as(account).isEqualTo(403);
        }
    }

    /** Each room has a file of its own under {@code rights/}. */
    static Stream<Arguments> lines() throws IOException {
        var found = new ArrayList<Arguments>();
        for (var room : new PathMatchingResourcePatternResolver().getResources("classpath*:rights/*.csv")) {
            room.getContentAsString(UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Arguments.of((Object[]) line.split(",")))
                    .forEach(found::add);
        }
        return found.stream();
    }

    @Test
    void what_the_table_does_not_name_is_refused_to_everybody() {
        var addresses = Stream.of("DELETE /api/cases", "PUT /api/cases/x", "GET /api/anything", "POST /api/cases");

        assertThat(addresses).allSatisfy(address -> {
            var parts = address.split(" ");
            for (var account : ACCOUNTS)
                assertThat(as(account).call(parts[0], parts[1], "").status())
                        .as(account)
                        .isEqualTo(403);
        });
    }

    @Test
    void health_is_open_and_nothing_else() {
        assertThat(as("").get("/actuator/health").status()).isEqualTo(200);
        assertThat(as("").get("/actuator/prometheus").status()).isEqualTo(401);
    }
}
