package jp.ippo.door;

import io.micrometer.common.KeyValues;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What a trace and a line of the log may say of a request: the pattern of its address and its incident, nothing typed. */
@AutoConfiguration
class TracesConfiguration {

    /** An address as it was asked for may be a contractor's key or hold what somebody typed. */
    @Bean
    ServerRequestObservationConvention patternsOnly() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext request) {
                return KeyValues.empty();
            }
        };
    }

    @Bean
    WebMvcConfigurer incidentsInLogs() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new IncidentInLogs());
            }
        };
    }
}
