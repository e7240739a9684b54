package jp.ippo.door;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A list of ours holds no {@code null}: refused where it comes in, in bodies and in messages, with the place named. Where
 * {@code null} says something, {@code @JsonSetter(contentNulls = SET)} stands beside it.
 */
@Configuration(proxyBeanMethods = false)
class NoHolesInLists {

    @Bean
    JsonMapperBuilderCustomizer withoutHoles() {
        return json -> json.changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL));
    }
}
