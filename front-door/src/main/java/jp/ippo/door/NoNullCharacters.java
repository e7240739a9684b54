package jp.ippo.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** No text of ours holds U+0000: PostgreSQL can store none, and nobody types it. Refused where it comes in. */
@Configuration(proxyBeanMethods = false)
class NoNullCharacters {

    /** In forms and questions: 400. */
    @Bean
    HttpFirewall parametersWithout() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(NoNullCharacters::none);
        return firewall;
    }

    /** In bodies, and in messages of a topic: the field is named. */
    @Bean
    JacksonModule jsonWithout() {
        return new SimpleModule("no-null-characters").addDeserializer(String.class, new Without());
    }

    private static boolean none(String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    private static final class Without extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = super.deserialize(parser, context);
            if (none(text)) return text;
            return (String) context.handleWeirdStringValue(String.class, "", "holds the character U+0000");
        }
    }
}
