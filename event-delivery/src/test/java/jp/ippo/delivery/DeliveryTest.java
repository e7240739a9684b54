package jp.ippo.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** A small application with event delivery on the real servers, alone with its readers. */
@SpringBootTest(
        classes = Station.class,
        properties = {"spring.config.import=classpath:event-delivery.yml", "ippo.events.source=/test"})
@DirtiesContext
@Timeout(120)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DeliveryTest {}
