package jp.ippo.servers;

import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * A starting Spring Boot application sets up its log from the beginning and forgets that a server in the same JVM was
 * to be quiet. Named in {@code META-INF/spring.factories}, so nobody has to think of it.
 */
final class QuietApplication implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent logIsSetUp) {
        QuietLog.apply();
    }
}
