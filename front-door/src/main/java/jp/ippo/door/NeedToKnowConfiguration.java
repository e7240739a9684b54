package jp.ippo.door;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Guards the addresses of a service that knows of 閲覧制限. */
@AutoConfiguration
class NeedToKnowConfiguration {

    @Bean
    WebMvcConfigurer onlyWhoMaySee(ObjectProvider<Restrictions> restrictions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                restrictions.ifAvailable(known -> registry.addInterceptor(new NeedToKnow(known)));
            }
        };
    }
}
