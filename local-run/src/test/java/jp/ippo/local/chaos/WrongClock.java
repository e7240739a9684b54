package jp.ippo.local.chaos;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** A service on a machine whose clock is wrong: the name of its class, the difference, and its own arguments. */
final class WrongClock {

    private WrongClock() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        var service = Class.forName(arguments[0]);
        System.setProperty("chaos.clock", arguments[1]);
        var name = service.getSimpleName().replace("Service", "").toLowerCase(java.util.Locale.ROOT);
        new SpringApplicationBuilder(service, OfTheMachine.class)
                .properties("spring.config.name=" + name + "-service")
                .run(Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    /** Takes the place of the system's clock. */
    static class OfTheMachine {

        @Bean
        Clock wrongClock() {
            return Clock.offset(Clock.systemUTC(), Duration.parse(System.getProperty("chaos.clock")));
        }
    }
}
