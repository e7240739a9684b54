package jp.ippo.intake;

import jp.ippo.evidence.VerifyEvidence;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the intake service. Its configuration has a name of its own, so that all three fit into one JVM. */
@SpringBootApplication
public class IntakeService {

    public static void main(String[] arguments) {
        VerifyEvidence.ifAsked("intake-service", arguments);
        start(arguments);
    }

    /** Starts the service and hands back its running context. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return application().run(arguments);
    }

    static SpringApplication application() {
        return new SpringApplicationBuilder(IntakeService.class)
                .properties("spring.config.name=intake-service")
                .build();
    }
}
