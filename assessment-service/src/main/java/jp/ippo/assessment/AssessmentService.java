package jp.ippo.assessment;

import jp.ippo.evidence.VerifyEvidence;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the assessment service. Its configuration has a name of its own, so that all three fit into one JVM. */
@SpringBootApplication
public class AssessmentService {

    public static void main(String[] arguments) {
        VerifyEvidence.ifAsked("assessment-service", arguments);
        start(arguments);
    }

    /** Starts the service and hands back its running context. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return application().run(arguments);
    }

    static SpringApplication application() {
        return new SpringApplicationBuilder(AssessmentService.class)
                .properties("spring.config.name=assessment-service")
                .build();
    }
}
